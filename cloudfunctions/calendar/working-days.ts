import { addDays, type Day, weekday } from '../platform/day'

/** What the government's yearly notice says of single days, and for which years it is known. */
export interface Calendar {
  /** True when the official calendar of this year has been published and is known here. */
  covers(year: number): boolean
  /** The official word on a day of a covered year: 'holiday', or 'worked' for a weekend worked in exchange (调休). */
  exception(day: Day): 'holiday' | 'worked' | undefined
}

/** A promised day. `estimated` (预计): it reaches into a year whose official calendar is not known yet. */
export interface DueDay {
  on: Day
  estimated: boolean
}

/** Weekends are free and holidays too, unless worked in exchange. Years not covered know weekends only. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const exception = calendar.covers(yearOf(day)) ? calendar.exception(day) : undefined
  if (exception) return exception === 'worked'
  return weekday(day) !== 0 && weekday(day) !== 6
}

/** The `count`-th working day after `from`; the day itself does not count (民法典 第201条: 当日不计入). */
export function addWorkingDays(from: Day, count: number, calendar: Calendar): DueDay {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) left--
  }
  return { on, estimated: !calendar.covers(yearOf(on)) }
}

/** Working days after `from`, up to and including `to`: 0 when `to` is `from` or earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
