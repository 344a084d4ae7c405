import { WARNED_AHEAD } from '../calendar/calendar'
import type { Calendar } from '../calendar/working-days'
import { addDays, type Day } from '../platform/day'

/** The year promises will soon reach into, while its official calendar is not known; undefined when it is. */
export function uncoveredYear(today: Day, calendar: Calendar): number | undefined {
  const years = [today, addDays(today, WARNED_AHEAD)].map((day) => Number(day.slice(0, 4)))
  return years.find((year) => !calendar.covers(year))
}
