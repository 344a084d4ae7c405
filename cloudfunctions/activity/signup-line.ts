import { entryOf, type LedgerEntry, type Signature } from '../platform/ledger'
import type { Signup, SignupState } from './signup'

/** What becomes of a sign-up, in the words of its ledger; `undo`: he was ticked off by mistake. */
export const SIGNUP_ACTS = [
  'signUp',
  'seat',
  'offer',
  'confirm',
  'cancel',
  'lapse',
  'checkIn',
  'checkOut',
  'undo',
] as const
export type SignupAct = (typeof SIGNUP_ACTS)[number]

/** One line of a sign-up: a case of its own, for hundreds at once write theirs and nobody shall wait for another. */
export interface SignupLine extends LedgerEntry<'signup', SignupAct> {
  activity: string
  /** After it. */
  state: SignupState
  /** With a sign-up: what for, and how many come. */
  asked?: Pick<Signup, 'role' | 'size'>
  /** With an offer: until when it has to be confirmed. */
  confirmBy?: number
}

/** A change as the sign-up itself keeps it until its line is known to stand. Without `by` he did it himself. */
export type SignupTelling = Pick<SignupLine, 'told' | 'at' | 'state' | 'asked' | 'confirmBy'> & {
  by?: Signature
}

/** How somebody signs for his own sign-up, whatever posts he holds besides. */
export function guestSignature({ person, name }: Pick<Signup, 'person' | 'name'>): Signature {
  return { openid: person, name, post: '居民' }
}

/** How a helper of an activity signs for what he does there. */
export function helperSignature({ person, name }: Pick<Signup, 'person' | 'name'>): Signature {
  return { openid: person, name, post: '活动志愿者' }
}

type Told = Pick<Signup, '_id' | 'activity' | 'community' | 'person' | 'name'>

/** The line of a sign-up's `sequence`-th change. */
export function signupLine(signup: Told, sequence: number, telling: SignupTelling): SignupLine {
  const { _id: of, activity, community: unit } = signup
  const { told, at, by = guestSignature(signup), state, asked, confirmBy } = telling
  const entry = entryOf('signup', { of, sequence, told, by, at, unit })
  return { ...entry, activity, state, ...(asked && { asked }), ...(confirmBy && { confirmBy }) }
}

/** The lines of those changes that may not stand in the ledger. */
export function untoldLines(signup: Signup): SignupLine[] {
  return Object.entries(signup.untold ?? {}).map(([sequence, telling]) =>
    signupLine(signup, Number(sequence), telling),
  )
}

/** A sign-up after a change that is yet to be told: what `fields` do not name, but for its state, stays. */
export function changed(signup: Signup, telling: SignupTelling, fields: Partial<Signup> = {}): Signup {
  const lines = nextSequence(signup)
  const { at, state, confirmBy } = telling
  const untold = { ...signup.untold, [lines]: telling }
  const { confirmBy: _, ...before } = signup
  const ahead = confirmBy !== undefined && { confirmBy }
  return { ...before, ...fields, state, ...ahead, changedAt: at, lines, untold, untoldAt: at }
}

/** The sequence of a sign-up's next change; those from before there were lines have none. */
export function nextSequence({ lines = 0 }: Pick<Signup, 'lines'>): number {
  return lines + 1
}
