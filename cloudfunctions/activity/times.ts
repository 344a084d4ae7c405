import { type Refusal, refuse } from '../platform/refusal'
import type { Activity } from './activity'

const MOST_DAYS = 400

/** Why these times make no sense together. */
export function refusalOfTimes(
  { startsAt, endsAt, signup }: Pick<Activity, 'startsAt' | 'endsAt' | 'signup'>,
  now: number,
): Refusal | undefined {
  if (endsAt <= startsAt) return refuse('activity/times', '结束时间要晚于开始时间')
  if (startsAt <= now) return refuse('activity/times', '开始时间已经过去，请重新选择')
  if (startsAt > now + MOST_DAYS * 24 * 60 * 60_000)
    return refuse('activity/times', '开始时间太远，请选一年以内的时间')
  if (signup.closesAt <= signup.opensAt) return refuse('activity/times', '报名截止要晚于报名开始')
  if (signup.closesAt > endsAt) return refuse('activity/times', '报名截止不能晚于活动结束')
  if (signup.cancelUntil > startsAt) return refuse('activity/times', '最晚取消时间不能晚于活动开始')
  return undefined
}

/** The same times so much later. */
export function shifted<T extends Pick<Activity, 'startsAt' | 'endsAt' | 'signup'>>(
  written: T,
  by: number,
): T {
  const { startsAt, endsAt, signup } = written
  return {
    ...written,
    startsAt: startsAt + by,
    endsAt: endsAt + by,
    signup: {
      // A series is open for sign-up from the same day on; each session closes before it starts.
      opensAt: signup.opensAt,
      closesAt: signup.closesAt + by,
      cancelUntil: signup.cancelUntil + by,
    },
  }
}
