import { type Calendar, isWorkingDay } from '../calendar/working-days'
import { addDays, beijingDay, beijingInstant, beijingMinute, type Day } from '../platform/day'
import type { Hours } from '../platform/hours'
import { hoursWords } from '../platform/hours'

/** `工作日 8:30–17:30`. */
export function officeHoursWords(hours: Hours): string {
  return `工作日 ${hoursWords(hours)}`
}

/** True inside the district's office hours of a working day; `minute` is since midnight, Beijing time. */
export function isOfficeOpen(today: Day, minute: number, calendar: Calendar, hours: Hours): boolean {
  return isWorkingDay(today, calendar) && hours.from <= minute && minute < hours.until
}

/** The instant at which so many minutes of office hours have passed since `from`. */
export function afterOfficeMinutes(from: number, minutes: number, calendar: Calendar, hours: Hours): number {
  let [day, minute, left] = [beijingDay(from), beijingMinute(from), minutes]
  for (;;) {
    const begin = Math.max(minute, hours.from)
    const open = isWorkingDay(day, calendar) ? Math.max(hours.until - begin, 0) : 0
    if (open >= left) return beijingInstant(day, begin + left)
    left -= open
    ;[day, minute] = [addDays(day, 1), 0]
  }
}
