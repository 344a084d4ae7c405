import { DAY, type Day, dayStart } from '../../../cloudfunctions/calendar/day'
import type { Happening } from './happening'

const MINUTE = 60_000

/** On every tenth day the five-minute timer fires 288 times as it does; on the others of a sampled month only so often. */
const WHOLE_DAY_EACH = 10
const WHOLE_DAY = 2
const SAMPLED_TIMER_MINUTES = 60

/** The timers' turns: hourly and at two in the night, and every five minutes. */
export function turnsOf(first: Day, days: number, sampled: boolean): Happening[] {
  const turns: Happening[] = []
  const start = dayStart(first)
  for (let at = start; at < start + days * DAY; at += 5 * MINUTE) {
    const minute = (at - start) / MINUTE
    const whole = Math.floor(minute / (24 * 60)) % WHOLE_DAY_EACH === WHOLE_DAY
    const fires = !sampled || whole || minute % SAMPLED_TIMER_MINUTES === 0
    const all = !sampled ? 1 : whole ? WHOLE_DAY_EACH : 0
    const weight = { all, sampled: whole ? WHOLE_DAY_EACH : 0 }
    if (fires) turns.push({ at, act: (door) => door.weighing(weight, () => door.fire('minutes', at)) })
    if (minute % 60 === 0) turns.push({ at, act: (door) => door.fire('hourly', at) })
    if (minute % (24 * 60) === 120) turns.push({ at, act: (door) => door.fire('nightly', at) })
  }
  return turns
}
