import type { Signup } from '../../../cloudfunctions/activity/signup'
import type { SignupLine } from '../../../cloudfunctions/activity/signup-line'

const TOLD = [
  'role',
  'size',
  'state',
  'changedAt',
  'confirmBy',
  'checkedInAt',
  'checkedOutAt',
  'lines',
] as const satisfies (keyof Signup)[]

/** What of a sign-up its ledger has to tell. */
export type ReplayedSignup = Partial<Pick<Signup, (typeof TOLD)[number]>>

/** A sign-up as its lines alone tell it, whatever order they are found in; fails where one is missing. */
export function replayedSignup(found: readonly SignupLine[]): ReplayedSignup {
  const lines = [...found].sort((one, other) => one.sequence - other.sequence)
  if (lines.some(({ sequence }, index) => sequence !== index + 1)) throw new Error('a line is missing')
  return toldOfSignup(lines.reduce(redo, {}))
}

function redo(before: ReplayedSignup, line: SignupLine): ReplayedSignup {
  const { told, at, state, asked, confirmBy, sequence } = line
  const { role, size, checkedInAt, checkedOutAt } = before
  const there = { checkedInAt, checkedOutAt, ...(told === 'checkIn' && { checkedInAt: at }) }
  return {
    ...(asked ?? { role, size }),
    ...(told !== 'signUp' && told !== 'undo' && there),
    ...(told === 'checkOut' && { checkedOutAt: at }),
    ...{ state, changedAt: at, confirmBy, lines: sequence },
  }
}

/** The same of the document. */
export function toldOfSignup(signup: ReplayedSignup): ReplayedSignup {
  return Object.fromEntries(TOLD.flatMap((key) => (signup[key] === undefined ? [] : [[key, signup[key]]])))
}
