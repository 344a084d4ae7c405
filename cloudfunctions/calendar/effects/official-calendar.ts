import { getDayDetail } from 'chinese-days'
import type { Day } from '../../platform/day'
import type { Calendar } from '../working-days'

/**
 * The State Council's yearly holiday notice, from the chinese-days package. Server side only.
 * The package answers silently "no holidays" for a year it does not know, so a year counts as
 * covered only when its National Day is listed.
 */
export const officialCalendar: Calendar = {
  covers: (year) => isListed(`${year}-10-01`),
  exception: (day) => (isListed(day) ? (getDayDetail(day).work ? 'worked' : 'holiday') : undefined),
}

/** Listed days are named `Labour Day,劳动节,2`, all others by their weekday. */
function isListed(day: Day): boolean {
  return getDayDetail(day).name.includes(',')
}
