import { addDays, type Day } from '../calendar/day'
import type { Calendar } from '../calendar/working-days'

/** So long before a year begins its official calendar should be known: promises reach that far. */
const AHEAD_DAYS = 60

/** The year promises will soon reach into, while its official calendar is not known; undefined when it is. */
export function uncoveredYear(today: Day, calendar: Calendar): number | undefined {
  const years = [today, addDays(today, AHEAD_DAYS)].map((day) => Number(day.slice(0, 4)))
  return years.find((year) => !calendar.covers(year))
}
