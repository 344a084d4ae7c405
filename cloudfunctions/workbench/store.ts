import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'
import { command, find } from '../platform/database'
import type { Case } from '../process/case'
import type { CaseCollection } from '../process/store'

/** What a work list is narrowed to. */
export interface HeldFilter {
  steps: readonly string[]
  /** Only what was due before this day. */
  before?: Day
  /** Further conditions on fields of the case's own. */
  also?: object
}

/** Where a list goes on: behind so many of those due on this day. */
export interface DueCursor {
  on: Day
  skip: number
}

/** Who is asked about: scopes with all that is theirs to handle, or a whole district. */
export type Holding = readonly DivisionCode[] | { district: DivisionCode }

/** The condition that finds what these scopes, or a district's, have to handle: one range of an index for each step. */
export function heldBy(who: Holding, { steps, before, also }: HeldFilter, from?: Day): object {
  const whose = 'district' in who ? who : { holder: command.in([...who]) }
  return { ...whose, step: command.in([...steps]), ...dueBetween(from, before), ...also }
}

/** What these scopes have to handle, by what is due next. One operation. */
export async function casesHeldBy<K extends Case>(
  collection: CaseCollection,
  who: Holding,
  filter: HeldFilter,
  limit: number,
  cursor?: DueCursor,
): Promise<K[]> {
  const where = heldBy(who, filter, cursor?.on)
  const search = { where, orderBy: { 'due.on': 'asc' as const }, skip: cursor?.skip ?? 0, limit }
  return (await find(collection, search)) as unknown as K[]
}

/** Behind the last one shown: so many of its day have been shown already. */
export function cursorAfter(shown: readonly Pick<Case, 'due'>[], before?: DueCursor): DueCursor {
  const on = shown.at(-1)?.due?.on ?? before?.on ?? ''
  const sameDay = shown.filter(({ due }) => due?.on === on).length
  return { on, skip: sameDay + (before?.on === on ? before.skip : 0) }
}

function dueBetween(from?: Day, before?: Day): object {
  if (from && before) return { 'due.on': command.gte(from).and(command.lt(before)) }
  if (from) return { 'due.on': command.gte(from) }
  return before ? { 'due.on': command.lt(before) } : {}
}
