import type { DocumentOf } from '../collections'
import { command, find } from '../platform/database'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Cursor } from '../platform/page'
import type { CaseCollection } from '../process/store'

/** What a work list is narrowed to. */
export interface HeldFilter {
  /** Steps that wait for who has the case. */
  steps: readonly string[]
  /** Steps that wait for several at once; whoever has not answered yet. */
  together?: readonly string[]
  /** Only what was due before this day. */
  before?: Day
  /** Values that fields of the case's own may have. */
  only?: Readonly<Record<string, readonly string[]>>
}

/** Who is asked about: scopes with all that is theirs to handle, or a whole district. */
export type Holding = readonly DivisionCode[] | { district: DivisionCode }

/** The condition that finds what these scopes, or a district's, have to handle: one range of an index for each step. */
export function heldBy(who: Holding, filter: HeldFilter): object {
  const { steps, together = [], before, only = {} } = filter
  const fields = Object.entries(only).map(([field, values]) => [field, oneOf(values)] as const)
  const rest = { ...(before && { 'due.on': command.lt(before) }), ...Object.fromEntries(fields) }
  if ('district' in who) return { ...who, step: oneOf([...steps, ...together]), ...rest }
  const alone = { holder: oneOf(who), step: oneOf(steps), ...rest }
  if (together.length === 0) return alone
  return command.or([alone, { 'waiting.holder': oneOf(who), step: oneOf(together), ...rest }])
}

const oneOf = (values: readonly string[]) => command.in([...values])

/** What these scopes have to handle, by what is due next and then by id; what has no clock first. One operation. */
export function casesHeldBy<N extends CaseCollection>(
  collection: N,
  who: Holding,
  filter: HeldFilter,
  limit: number,
  after?: Cursor<number | string>,
): Promise<DocumentOf<N>[]> {
  const where = heldBy(who, filter)
  return find(collection, { where, orderBy: { 'due.on': 'asc', _id: 'asc' }, after, limit })
}
