import { type Refusal, refuse } from '../platform/refusal'
import type { Activity } from './activity'
import type { Role } from './places'
import { openPlaces } from './promotion'

/** How far an activity is, for who wants to come. */
export const STAGES = {
  unpublished: '未发布',
  soon: '未开始报名',
  open: '报名中',
  full: '名额已满，可候补',
  closed: '报名已截止',
  running: '进行中',
  over: '已结束',
  cancelled: '已取消',
} as const
export type Stage = keyof typeof STAGES

type Told = Pick<Activity, 'state' | 'signup' | 'startsAt' | 'endsAt' | 'places' | 'capacity' | 'helpers'>

export function stageOf(activity: Told, now: number): Stage {
  const { state, signup, startsAt, endsAt } = activity
  if (state === 'cancelled') return 'cancelled'
  if (state !== 'published') return 'unpublished'
  if (now > endsAt) return 'over'
  if (now >= startsAt && now >= signup.closesAt) return 'running'
  if (now >= signup.closesAt) return 'closed'
  if (now < signup.opensAt) return 'soon'
  return openPlaces(activity, 'participant', now) > 0 ? 'open' : 'full'
}

/** Why nobody can sign up now; undefined when one can. */
export function refusalToSignUp(activity: Told, role: Role, now: number): Refusal | undefined {
  if (activity.state === 'cancelled') return refuse('activity/cancelled')
  if (activity.state !== 'published') return refuse('activity/unknown')
  if (now < activity.signup.opensAt) return refuse('activity/not-open')
  if (now >= activity.signup.closesAt) return refuse('activity/closed')
  if (role === 'helper' && !activity.helpers) return refuse('activity/no-helpers')
  return undefined
}

/** Places that come free are given until it starts, or until sign-up ends where one may still come later. */
export function stillPromotes(
  { state, startsAt, signup }: Pick<Activity, 'state' | 'startsAt' | 'signup'>,
  now: number,
): boolean {
  return state === 'published' && now < Math.max(startsAt, signup.closesAt)
}

const CHECK_IN_BEFORE_MS = 60 * 60_000
const CHECK_IN_AFTER_MS = 2 * 60 * 60_000

/** One checks in from an hour before it starts until two hours after it ends. */
export function isCheckInTime(
  { startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>,
  now: number,
): boolean {
  return now >= startsAt - CHECK_IN_BEFORE_MS && now <= endsAt + CHECK_IN_AFTER_MS
}
