import type { Clock } from '../../cloudfunctions/calendar/clock'
import type { Calendar } from '../../cloudfunctions/calendar/working-days'
import type { ContactEntry, Post } from '../../cloudfunctions/contact/post'
import type { Building, Estate } from '../../cloudfunctions/division/estate'
import type { ClockKind } from '../../cloudfunctions/feedback/clocks'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import type { ActingPost, Actor } from '../../cloudfunctions/platform/actor'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { settingsOn } from '../../cloudfunctions/settings/settings'

/** A Monday with ordinary weeks around it. */
export const TODAY = '2026-03-02'

export const COMMUNITY = '320402003001'
export const ESTATE_ID = `${COMMUNITY}e01`

/** A scope of the community by its short code: `at('02-1')`; the community itself without one. */
export function at(area?: string): string {
  return area ? `${COMMUNITY}-${area}` : COMMUNITY
}

/** Weekends only, every year known. */
export const plainCalendar: Calendar = { covers: () => true, exception: () => undefined }

/** Weekends only, because no year is known. */
export const unknownCalendar: Calendar = { covers: () => false, exception: () => undefined }

export function aPost(kind: PostKind, scope: string, changes: Partial<Post> = {}): Post {
  return {
    _id: `${scope}-${kind}`,
    kind,
    scope,
    holder: { name: '张明', openid: 'zhang' },
    from: '2025-01-01',
    ...changes,
  }
}

export function aContact(changes: Partial<ContactEntry> = {}): ContactEntry {
  return {
    title: '网格长',
    dutyPhone: '0000-1',
    askFor: '噪音、报修',
    publishedUntil: '2026-12-31',
    order: 10,
    ...changes,
  }
}

export function aBuilding(id: string, area: string, changes: Partial<Building> = {}): Building {
  const grid = at(area.slice(0, 2))
  return {
    id,
    name: `${id}幢`,
    grid,
    ...(area.length > 2 && { microGrid: at(area) }),
    units: ['1单元', '2单元'].map((name) => ({ name, households: 12 })),
    ...changes,
  }
}

/** 怡和苑: 3幢 in micro-grid 02-1 but for its unit 9, 4幢 in 02-2, 5幢 in grid 03; grid 02 is the main one. */
export function anEstate(changes: Partial<Estate> = {}): Estate {
  const third = aBuilding('3', '02-1')
  return {
    _id: ESTATE_ID,
    name: '怡和苑',
    street: '南湖街道',
    community: '新南社区',
    mainGrid: at('02'),
    buildings: [
      { ...third, units: [...third.units, { name: '9单元', households: 12, grid: at('03') }] },
      aBuilding('4', '02-2'),
      aBuilding('5', '03'),
    ],
    ...changes,
  }
}

/** Someone who acts in these posts, written `['gridLeader', '02']`; the community without an area. */
export function anActor(openid: string, ...posts: [kind: PostKind, area?: string][]): Actor {
  return anActorOf(openid, ...posts.map(([kind, area]): [PostKind, string] => [kind, at(area)]))
}

export function anActingPost(kind: PostKind, scope: string, changes: Partial<ActingPost> = {}): ActingPost {
  return { id: `${scope}-${kind}`, kind, scope, title: POSTS[kind].name, ...changes }
}

/** Someone who acts in posts of any scope. */
export function anActorOf(openid: string, ...posts: [kind: PostKind, scope: string][]): Actor {
  const acting = posts.map(([kind, scope]) => anActingPost(kind, scope))
  return { openid, name: openid, posts: acting }
}

/** A clock that began today and runs out on this day. */
export function aClock(
  kind: ClockKind,
  on: string,
  changes: Partial<Clock<ClockKind>> = {},
): Clock<ClockKind> {
  return { kind, from: TODAY, days: 3, on, estimated: false, ...changes }
}

/** The settings nobody has changed. */
export const standardSettings = settingsOn([], TODAY)

/** A matter filed today by `wang`, held by micro-grid 02-1. */
export function aFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    _id: 'f1',
    number: '260302-000001',
    author: 'wang',
    source: 'resident',
    category: 'facilities',
    text: '楼道灯坏了',
    photos: [],
    place: { estateId: ESTATE_ID, buildingId: '3', unit: '2单元' },
    placeLabel: '怡和苑3幢2单元',
    route: { holder: at('02-1'), rule: 'unit', why: '3幢2单元 → 微网格02-1 → 张明' },
    holder: at('02-1'),
    district: '320402',
    step: 'filed',
    due: aClock('accept', '2026-03-05'),
    alarms: [],
    sendBacks: 0,
    filedAt: Date.parse('2026-03-02T09:00:00+08:00'),
    lines: 1,
    weight: 1,
    recentKeys: ['key-of-the-filing'],
    ...changes,
  }
}
