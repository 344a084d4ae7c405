import type { DivisionCode } from '../platform/division'
import { entryOf, type LedgerEntry, type Told } from '../platform/ledger'
import type { Belonging } from './registration'
import type { Side, Volunteer } from './volunteer'

/**
 * What became of somebody's registration as a volunteer: he enrolled, moved or changed his workplace, put his name
 * right or agreed anew (`restate`), and his communities confirmed or declined. Lines outlive the person, so that
 * their case is a number made by chance that only his document knows, and but for the signature they name nobody.
 */
export interface RegistrationLine
  extends LedgerEntry<'registration', 'enrol' | 'move' | 'restate' | 'confirm' | 'decline'> {
  /** Where he said that he lives and works; missing where nothing of it is new. */
  said?: Belonging
  /** The side that was answered, and the grid it was put into. */
  side?: Side
  grid?: DivisionCode
}

/** What he has said of where he belongs, and no more than that of his organisation. */
export function saidOf({ residence, workplace }: Belonging): Belonging {
  if (!workplace) return { residence }
  const { organisation, community } = workplace
  const { _id, name } = organisation
  return { residence, workplace: { organisation: { _id, name }, community } }
}

/** Where a volunteer's lines stand; `fresh` for who has none yet. */
export function nextEntry(before: Pick<Volunteer, 'ledger'> | undefined, fresh: string) {
  const { of, lines } = before?.ledger ?? { of: fresh, lines: 0 }
  return { of, lines: lines + 1 }
}

/** The line of a change that `ledger` has counted already. */
export function registrationLine(
  { of, lines: sequence }: NonNullable<Volunteer['ledger']>,
  done: Omit<Told<RegistrationLine['told']>, 'of' | 'sequence' | 'id'>,
  more: Pick<RegistrationLine, 'said' | 'side' | 'grid'> = {},
): RegistrationLine {
  return { ...entryOf('registration', { of, sequence, ...done }), ...more }
}
