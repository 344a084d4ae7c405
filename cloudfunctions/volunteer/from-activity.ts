import { recorded, type ServiceRecord } from './service'
import { inMinutes, minutesIn } from './span'

/** What the bridge takes of a helper's sign-up for an activity, and of the activity. */
export interface HelperSignup {
  _id: string
  person: string
  name: string
  checkedInAt?: number
  checkedOutAt?: number
}

export interface HelpedActivity {
  community: string
  title: string
  place: string
  startsAt: number
  endsAt: number
}

/** A helper may come so much earlier than the activity begins, and stay so much longer. */
const MARGIN = 60 * 60_000

/**
 * The record a helper's check-in and check-out lead to: one for each sign-up, under its id, so that however
 * often it is tried there is one. Who forgot to check out long ago has helped until the activity's end.
 * Undefined while he is there, and for less than a minute.
 */
export function helperService(
  signup: HelperSignup,
  activity: HelpedActivity,
  now: number,
): ServiceRecord | undefined {
  const { _id, person: volunteer, name, checkedInAt, checkedOutAt } = signup
  if (checkedInAt === undefined || checkedOutAt === undefined) return undefined
  const latest = activity.endsAt + MARGIN
  const span = inMinutes({
    from: Math.max(checkedInAt, activity.startsAt - MARGIN),
    until: checkedOutAt > latest ? activity.endsAt : checkedOutAt,
  })
  if (minutesIn(span) < 1) return undefined
  const { community, title: duty, place } = activity
  const service = { _id, volunteer, name, community, duty, place, ...span, content: '', evidence: [] }
  return recorded({ ...service, kind: 'checkIn' }, { openid: volunteer, name, post: '活动志愿者' }, now)
}
