import { isActive, type Signup } from '../activity/signup'
import { beijingDay, HOUR } from '../platform/day'
import type { Signature } from '../platform/ledger'
import type { DutySignup } from '../volunteer/duty'
import type { ServiceRecord } from '../volunteer/service'
import { type Registration, SIDES, type Side, type Volunteer } from '../volunteer/volunteer'

/** The lists with residents' names on them that staff open: what was done with them, and why. */
export const LISTS = {
  activity: { did: '查看了报名名单', why: '组织活动' },
  activityFile: { did: '下载了报名名册', why: '组织活动' },
  duty: { did: '查看了岗位报名名单', why: '组织志愿服务' },
  members: { did: '查看了双报到名单', why: '联系服务双报到党员' },
  registrations: { did: '查看了待确认的双报到', why: '确认双报到' },
  records: { did: '查看了待认定的服务记录', why: '认定服务时长' },
  ledger: { did: '下载了志愿服务台账', why: '汇总志愿服务台账' },
} as const satisfies Record<string, { did: string; why: string }>

export type ListName = keyof typeof LISTS

/**
 * A look at a list of people (个人信息保护法 第51条: access is logged). Whoever stood on it then finds it among the
 * looks at his data. One for each reader, list and hour, written before the list is given, never changed; in
 * working lists names are the work, so that they are told plainly, and told of.
 */
export interface ListLook {
  _id: string
  list: ListName
  /** `<list>:<what it is a list of>`. */
  subject: string
  /** As people know it, where there are many: the activity's title, the ledger's month. */
  title: string
  by: Signature
  at: number
}

/** `下载了报名名册（义诊）`. */
export function didWords({ list, title }: Pick<ListLook, 'list' | 'title'>): string {
  return title ? `${LISTS[list].did}（${title}）` : LISTS[list].did
}

export function listSubject(list: ListName, of: string): string {
  return `${list}:${of}`
}

/** Which ledger of a community a record stands in. */
export function ledgerOfMonth(community: string, from: number): string {
  return `${community}:${beijingDay(from).slice(0, 7)}`
}

/** The hour of a look: within it the same look is one. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR)
}

/** Since when somebody has stood on a list, and until when if he stands there no more. */
export interface Standing {
  subject: string
  from: number
  until?: number
}

interface Things {
  signups: readonly Pick<Signup, 'activity' | 'askedAt' | 'firstAskedAt' | 'state' | 'changedAt'>[]
  volunteer?: Pick<Volunteer, 'party' | 'former'>
  dutySignups: readonly Pick<DutySignup, 'duty' | 'signedAt' | 'cancelledAt'>[]
  records: readonly Pick<ServiceRecord, 'community' | 'from' | 'acts'>[]
}

/** So many of the latest of each kind are asked for their lists. */
export const MOST_STANDING = 100

/** The lists that a person stands or stood on. Who left a list and came back has stood on it all the time. */
export function standings({ signups, volunteer, dutySignups, records }: Things): Standing[] {
  return [
    ...signups.slice(0, MOST_STANDING).flatMap(signedUp),
    ...dutySignups
      .slice(0, MOST_STANDING)
      .flatMap(({ duty, signedAt = 0, cancelledAt }) => on(['duty'], duty, signedAt, cancelledAt)),
    ...(Object.keys(SIDES) as Side[]).flatMap((side) => registered(volunteer?.party?.[side])),
    ...(volunteer?.former ?? []).flatMap(registered),
    ...records.slice(0, MOST_STANDING).flatMap(({ community, from, acts: [first, next] }) => {
      const since = first?.at ?? 0
      return [
        ...on(['records'], community, since, next?.at),
        ...on(['ledger'], ledgerOfMonth(community, from), since),
      ]
    }),
  ]
}

/** Organisers also see who has cancelled; the file has only who comes or waits. */
function signedUp(signup: Things['signups'][number]): Standing[] {
  const { activity, askedAt, firstAskedAt = askedAt, changedAt } = signup
  return [
    ...on(['activity'], activity, firstAskedAt),
    ...on(['activityFile'], activity, firstAskedAt, isActive(signup) ? undefined : changedAt),
  ]
}

function registered(registration: (Registration & { until?: number }) | undefined): Standing[] {
  if (!registration) return []
  const { community, since, state, answer, until } = registration
  return [
    ...on(['registrations'], community, since, answer?.at ?? until),
    ...on(['members'], community, since, state === 'declined' ? answer?.at : until),
  ]
}

function on(lists: readonly ListName[], of: string, from: number, until?: number): Standing[] {
  return lists.map((list) => ({ subject: listSubject(list, of), from, until }))
}

/** Of when a look may be that met somebody who stands so: at any moment of its hour. */
export function looksMeeting({ from, until }: Standing): { from: number; until?: number } {
  return { from: hourOf(from) * HOUR, until }
}
