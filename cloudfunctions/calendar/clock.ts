import { addDays, type Day, daysBetween } from '../platform/day'
import { addWorkingDays, type Calendar, type DueDay, isWorkingDay, workingDaysBetween } from './working-days'

/** How the days of a clock are counted: every one of them, or working days only. */
export type DayUnit = 'workingDays' | 'calendarDays'

/** A clock that runs: since when, over how many days, and the day it has to end by. */
export interface Clock<C extends string = string> extends DueDay {
  kind: C
  from: Day
  days: number
}

/** A clock that has stopped: on which day, and how many days of its unit it took. */
export interface Stopped {
  stopped: Day
  used: number
}

/** The clock that starts on `from`; by a calendar that knows more, the same one may end on another day. */
export function clockFrom<C extends string>(
  { kind, from, days }: Pick<Clock<C>, 'kind' | 'from' | 'days'>,
  unit: DayUnit,
  calendar: Calendar,
): Clock<C> {
  const end =
    unit === 'workingDays'
      ? addWorkingDays(from, days, calendar)
      : { on: addDays(from, days), estimated: false }
  return { kind, from, days, ...end }
}

/** The clock as it stands when it is stopped. */
export function stoppedOn<C extends string>(
  clock: Clock<C>,
  today: Day,
  unit: DayUnit,
  calendar: Calendar,
): Clock<C> & Stopped {
  const { from } = clock
  const used = unit === 'workingDays' ? workingDaysBetween(from, today, calendar) : daysBetween(from, today)
  return { ...clock, stopped: today, used }
}

export function isSameClock(one: Clock | undefined, other: Clock | undefined): boolean {
  return !!one && !!other && one.kind === other.kind && one.from === other.from && one.on === other.on
}

/** The working day before its last one; of a clock of one day the last day itself. */
export function warningDay({ from, on }: Clock, calendar: Calendar): Day {
  let day = addDays(on, -1)
  while (day > from && !isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day > from ? day : on
}
