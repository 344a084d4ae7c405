import { entryOf, type LedgerEntry, type Signature } from '../platform/ledger'
import type { Duty, DutySignup } from './duty'

/** What a community did with a duty of its own: offered it, called it off with the word that everybody was told. */
export interface DutyLine extends LedgerEntry<'duty', 'offer' | 'callOff'> {
  offered?: Pick<Duty, 'title' | 'place' | 'content' | 'from' | 'until' | 'places'>
}

/**
 * What became of one person's sign-up. It is a case of its own, not lines of the duty: who checks in writes nothing
 * but his sign-up, and thirty at the door would else wait for each other on the duty to be numbered. A duty's
 * `taken` is who signed the sign-ups of it that stand.
 */
export interface DutySignupLine
  extends LedgerEntry<'dutySignup', 'signUp' | 'cancel' | 'checkIn' | 'checkOut' | 'callOff'> {
  duty: string
}

/** Who did it, and when (ms). */
type Done = { by: Signature; at: number; word?: string }

/** The line that tells how a duty was offered: its first. */
export function offerLine(duty: Duty, done: Done): DutyLine {
  const { _id: of, community: unit, title, place, content, from, until, places } = duty
  const entry = entryOf('duty', { of, sequence: 1, told: 'offer', unit, ...done })
  return { ...entry, offered: { title, place, content, from, until, places } }
}

/** The line that tells how it was called off: its second, also where the first is from before there were any. */
export function callOffLine({ _id: of, community: unit }: Duty, done: Done): DutyLine {
  return entryOf('duty', { of, sequence: 2, told: 'callOff', unit, ...done })
}

/** The line of a change that this sign-up, as it is after it, has counted already. */
export function signupLine(
  { _id: of, lines: sequence = 1, community: unit, duty }: DutySignup,
  told: DutySignupLine['told'],
  done: Done,
): DutySignupLine {
  return { ...entryOf('dutySignup', { of, sequence, told, unit, ...done }), duty }
}
