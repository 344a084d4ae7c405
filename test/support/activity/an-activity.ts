import type { Activity } from '../../../cloudfunctions/activity/activity'
import { EVERYBODY } from '../../../cloudfunctions/activity/conditions'
import { NO_PLACES } from '../../../cloudfunctions/activity/places'
import type { Resident } from '../../../cloudfunctions/resident/resident'
import { COMMUNITY, ESTATE_ID } from '../builders'

export const HOUR = 60 * 60_000
export const DAY = 24 * HOUR

/** An activity open for sign-up that starts in ten days, with these places. */
export function anActivity(now: number, changes: Partial<Activity> = {}): Activity {
  const startsAt = now + 10 * DAY
  return {
    _id: `${COMMUNITY}a-test`,
    community: COMMUNITY,
    title: '邻里中秋灯会',
    place: '怡和苑中心广场',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    capacity: 200,
    summary: '猜灯谜、做灯笼。',
    organizer: '新南社区',
    state: 'published',
    version: 1,
    signup: { opensAt: now - DAY, closesAt: startsAt, cancelUntil: startsAt - HOUR },
    who: EVERYBODY,
    partyMost: 4,
    questions: [],
    pictures: [],
    by: { openid: 'sample-chen-jing', name: '陈静', post: `${COMMUNITY}-communityCadre`, title: '社区书记' },
    secret: 'the-secret-of-the-test',
    places: NO_PLACES,
    ...changes,
  }
}

/** So many residents of 怡和苑: `crowd-0`, `crowd-1`, … */
export function aCrowd(count: number): Resident[] {
  return Array.from({ length: count }, (_none, index) => ({
    _id: `crowd-${index}`,
    name: `邻居${index}`,
    home: { estateId: ESTATE_ID, buildingId: '3', unit: '2单元', room: String(index) },
    homeLabel: `怡和苑3幢2单元${index}`,
    consent: { version: 1, on: '2026-01-01' },
  }))
}
