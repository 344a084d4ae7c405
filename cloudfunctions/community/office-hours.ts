import { addDays, beijingDay, beijingInstant, beijingMinute, type Day } from '../calendar/day'
import { type Calendar, isWorkingDay } from '../calendar/working-days'

/** When staff sit at their desks, in minutes since midnight, Beijing time. */
export const OFFICE_HOURS = { from: 8 * 60 + 30, until: 17 * 60 + 30 } as const

export const OFFICE_HOURS_WORDS = '工作日 8:30–17:30'

/** True inside office hours of a working day. */
export function isOfficeOpen(today: Day, minute: number, calendar: Calendar): boolean {
  return isWorkingDay(today, calendar) && OFFICE_HOURS.from <= minute && minute < OFFICE_HOURS.until
}

/** The instant at which so many minutes of office hours have passed since `from`. */
export function afterOfficeMinutes(from: number, minutes: number, calendar: Calendar): number {
  let [day, minute, left] = [beijingDay(from), beijingMinute(from), minutes]
  for (;;) {
    const begin = Math.max(minute, OFFICE_HOURS.from)
    const open = isWorkingDay(day, calendar) ? Math.max(OFFICE_HOURS.until - begin, 0) : 0
    if (open >= left) return beijingInstant(day, begin + left)
    left -= open
    ;[day, minute] = [addDays(day, 1), 0]
  }
}
