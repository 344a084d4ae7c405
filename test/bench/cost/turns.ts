import { FUNCTIONS, type FunctionName, timerOf } from '../../../cloudfunctions/functions'
import { gapOf } from '../../../cloudfunctions/health/timers'
import { DAY, type Day, dayStart } from '../../../cloudfunctions/platform/day'
import type { Happening } from './happening'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const TWO_AT_NIGHT = 2 * HOUR

/** On every tenth day a timer that fires within the hour fires as it does; on the others of a sampled month hourly. */
const WHOLE_DAY_EACH = 10
const WHOLE_DAY = 2

/** The turns of all timers as their schedules say; `sampled`: of some only what stands for them. */
export function turnsOf(first: Day, days: number, sampled: boolean): Happening[] {
  const start = dayStart(first)
  const end = start + days * DAY
  return (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name) => {
    const timer = timerOf(name)
    if (!timer) return []
    const gap = gapOf(timer.cron)
    const turns: Happening[] = []
    for (let at = start + (gap === DAY ? TWO_AT_NIGHT : 0); at < end; at += gap) {
      const turn = gap < HOUR ? within(name, at, at - start, sampled) : { at, act: firing(name, at) }
      if (turn) turns.push(turn)
    }
    return turns
  })
}

/** A turn of a timer that fires within the hour, `since` the month began; undefined when it is left out. */
function within(name: string, at: number, since: number, sampled: boolean): Happening | undefined {
  const whole = Math.floor(since / DAY) % WHOLE_DAY_EACH === WHOLE_DAY
  if (sampled && !whole && since % HOUR !== 0) return undefined
  const all = !sampled ? 1 : whole ? WHOLE_DAY_EACH : 0
  const weight = { all, sampled: whole ? WHOLE_DAY_EACH : 0 }
  const fire = firing(name, at)
  return { at, act: (door, now) => door.weighing(weight, () => fire(door, now)) }
}

function firing(name: string, at: number): Happening['act'] {
  return (door) => door.fire(name, at)
}
