import { kinds as activity } from './activity/personal'
import { kinds as feedback } from './feedback/personal'
import { kinds as message } from './message/personal'
import { kinds as privacy } from './privacy/personal'
import type { PersonalData } from './privacy/personal-data'
import { kinds as resident } from './resident/personal'
import { kinds as volunteer } from './volunteer/personal'

/**
 * Every kind of personal data of residents: the privacy notice is written from this table, consent is asked for by
 * it, and what is held, copied and deleted is found by it. Staff's posts are the organisation's data.
 */
export const KINDS = {
  ...resident,
  ...feedback,
  ...activity,
  ...volunteer,
  ...message,
  ...privacy,
} as const satisfies Record<string, PersonalData>

export type Kind = keyof typeof KINDS

/** The kinds that are asked for by a box of their own, where they are first needed. */
export type AskedKind = {
  [K in Kind]: (typeof KINDS)[K] extends { consenting: 'asked' } ? K : never
}[Kind]

/** The kinds that a person may delete, each for itself. */
export type ErasableKind = { [K in Kind]: (typeof KINDS)[K] extends { erased: object } ? K : never }[Kind]

export const ASKED_KINDS = keysWhere<AskedKind>((row) => row.consenting === 'asked')
export const ERASABLE_KINDS = keysWhere<ErasableKind>((row) => row.erased !== undefined)

function keysWhere<K extends Kind>(holds: (row: PersonalData) => boolean): K[] {
  return (Object.entries(KINDS) as [K, PersonalData][]).flatMap(([kind, row]) => (holds(row) ? [kind] : []))
}
