import type { CalendarLine, EnteredYear } from '../../../cloudfunctions/calendar/entered'
import { one } from './none'

/** A year of a district's calendar as its lines tell it: each takes the place of the one before. */
export function replayedCalendar(lines: readonly CalendarLine[]): EnteredYear {
  const { of, off, worked, at, sequence } = lines.at(-1) ?? one(lines)
  return { year: Number(of.split(':')[1]), off, worked, enteredAt: at, lines: sequence }
}
