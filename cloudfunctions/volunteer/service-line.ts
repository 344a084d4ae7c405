import { entryOf, type LedgerEntry } from '../platform/ledger'
import type { Kind, ServiceMove, ServiceRecord, State } from './service'

/** What was done with a record of service. Whose it is, and what he wrote himself, stands in the record alone. */
export interface ServiceLine extends LedgerEntry<'service', ServiceMove> {
  /** What the record is after it: one its community writes down itself is confirmed with that. */
  state: State
  /** With the first line. */
  recorded?: Pick<ServiceRecord, 'duty' | 'place' | 'from' | 'until' | 'minutes' | 'replaces'> & { how: Kind }
}

/**
 * The id of the line of a record's so-manyth act. A record has the id of the sign-up it came from, whose own lines are
 * `<id>:<sequence>`: so these have a name of their own in between.
 */
export function serviceLineId(record: string, act: number): string {
  return `${record}:service:${act}`
}

/** The line of what was done with a record last; its sequence is the number of acts after it. */
export function serviceLine(record: ServiceRecord): ServiceLine {
  const { _id: of, acts, community: unit, kind: how, state } = record
  const sequence = acts.length
  const [first, last] = [acts[0], acts[sequence - 1]]
  if (!first || !last) throw new Error(`record ${of} without acts`)
  // What its community vouches for is recorded and confirmed at once: two acts, one line.
  const isFirst = sequence === (how === 'confirmed' ? 2 : 1)
  const { by, at, reason: word } = last
  const told = isFirst ? first.did : last.did
  const entry = entryOf('service', {
    id: serviceLineId(of, sequence),
    of,
    sequence,
    told,
    by,
    at,
    unit,
    word,
  })
  const { duty, place, from, until, minutes, replaces } = record
  const recorded = { duty, place, from, until, minutes, how, ...(replaces && { replaces }) }
  return { ...entry, state, ...(isFirst && { recorded }) }
}
