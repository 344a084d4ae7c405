import { entryOf, type LedgerEntry } from '../platform/ledger'
import type { Activity, ActivityState } from './activity'
import type { Act } from './process'

/** What an organiser writes of an activity, and may change. */
export const WRITTEN = [
  'title',
  'place',
  'summary',
  'organizer',
  'startsAt',
  'endsAt',
  'capacity',
  'signup',
  'who',
  'partyMost',
  'helpers',
  'questions',
  'pictures',
] as const satisfies readonly (keyof Activity)[]
export type WrittenField = (typeof WRITTEN)[number]

/**
 * One line of an activity's ledger. Its sequence is the version that the change made: sign-ups rise it too and have
 * no lines, so that lines have gaps.
 */
export interface ActivityLine extends LedgerEntry<'activity', Act> {
  /** After the change. */
  state: ActivityState
  /** Of an edit: which fields are others than before. */
  changed?: WrittenField[]
}

/** A change as the activity itself keeps it until its line is known to stand; the rest of the line follows. */
export type Telling = Pick<ActivityLine, 'sequence' | 'told' | 'by' | 'at' | 'word' | 'state' | 'changed'>

/** The line that tells of a change. */
export function lineOf(
  { _id, community }: Pick<Activity, '_id' | 'community'>,
  { state, changed, ...telling }: Telling,
): ActivityLine {
  const entry = entryOf('activity', { ...telling, of: _id, unit: community })
  return { ...entry, state, ...(changed && { changed }) }
}
