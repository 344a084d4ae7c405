import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { isWorkingDay } from '../../cloudfunctions/calendar/working-days'
import { addDays, type Day } from '../../cloudfunctions/platform/day'

/**
 * Days in the data files are counted from the day of loading, so that the sample never grows old:
 *
 *   +3         in three days
 *   -2         two days ago
 *   -3w        three working days ago: the day whose three-day clock runs out today. On a day off it runs
 *              out on the next working day, because no promise ever ends on a day off.
 *   +3 09:30   an instant of such a day, Beijing time
 */
export function relativeDay(offset: string, today: Day): Day {
  const [, count = '', working] = /^([+-]\d+)(w?)$/.exec(offset) ?? []
  if (!count) throw new Error(`Not a day: ${offset}`)
  return working ? workingDaysAgo(-Number(count), today) : addDays(today, Number(count))
}

/** Milliseconds since 1970. */
export function relativeInstant(offset: string, today: Day): number {
  const [day = '', time = ''] = offset.split(' ')
  return Date.parse(`${relativeDay(day, today)}T${time}:00+08:00`)
}

function workingDaysAgo(count: number, today: Day): Day {
  let day = today
  while (!isWorkingDay(day, officialCalendar)) day = addDays(day, 1)
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day, officialCalendar)) left--
  }
  return day
}
