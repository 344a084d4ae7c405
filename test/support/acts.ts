import type { CalendarLine, EnteredYear } from '../../cloudfunctions/calendar/entered'
import type { Notice, NoticeLine } from '../../cloudfunctions/notice/notice'
import type { ImportLine, RosterImport } from '../../cloudfunctions/roster/roster'

/** A notice as its line tells it. */
export function replayedNotice(lines: readonly NoticeLine[]): Partial<Notice> {
  const [{ of: _id, unit: community, at: publishedAt, until } = one(lines)] = lines
  return { _id, community, publishedAt, until }
}

/** A year of a district's calendar as its lines tell it: each takes the place of the one before. */
export function replayedCalendar(lines: readonly CalendarLine[]): EnteredYear {
  const { of, off, worked, at, sequence } = lines.at(-1) ?? one(lines)
  return { year: Number(of.split(':')[1]), off, worked, enteredAt: at, lines: sequence }
}

/** An import as its lines tell it, from its confirmation on. */
export function replayedImport(lines: readonly ImportLine[]): Partial<RosterImport> {
  let replayed: Partial<RosterImport> = {}
  for (const { of, told, state, version, by, at } of lines) {
    const begun = told === 'begin' && { _id: of, version, appliedBy: by.name }
    replayed = { ...replayed, ...begun, state, ...(told !== 'abandon' && { appliedAt: at }) }
  }
  return replayed
}

function one(_lines: readonly unknown[]): never {
  throw new Error('no line')
}
