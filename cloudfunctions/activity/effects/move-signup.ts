import { add, change, command, isDuplicate, read } from '../../platform/database'
import { refuse } from '../../platform/refusal'
import { isActive, type Signup } from '../signup'
import { changed, nextSequence, type SignupLine, type SignupTelling, signupLine } from '../signup-line'

/** A sign-up as a call has it in hands, and the line of what the call did with it; without one it did nothing. */
export interface Moved {
  signup: Signup
  line?: SignupLine
}

/**
 * Puts a party on the waiting list. Answers the sign-up as it stands: the earlier one where the person has
 * one that is still in the running, or has sent this very one before. One operation; three for who comes again.
 */
export async function enter(asked: Signup): Promise<Moved> {
  const { role, size, changedAt: at } = asked
  const telling: SignupTelling = { told: 'signUp', at, state: 'waiting', asked: { role, size } }
  const first = changed(asked, telling)
  try {
    await add('signups', first)
    return { signup: first, line: signupLine(first, 1, telling) }
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const before = await read('signups', asked._id)
  if (!before || isActive(before) || before.key === asked.key) return { signup: before ?? asked }
  const firstAskedAt = before.firstAskedAt ?? before.askedAt
  const { _id: _, ...fields } = { ...fresh, ...asked, firstAskedAt }
  const moved = await moveSignup(before, telling, fields)
  return moved.line ? moved : enter(asked)
}

/** What a new sign-up does not have, to be taken away where there was an old one. */
const fresh = { checkedInAt: undefined, checkedOutAt: undefined, household: undefined }

/**
 * Makes one change of a sign-up, on the very one that was read, and notes what its line tells; without a line in the
 * answer somebody has changed it since, and nothing is done. One operation.
 */
export async function moveSignup(
  before: Signup,
  telling: SignupTelling,
  fields: Partial<Signup> = {},
): Promise<Moved> {
  const after = changed(before, telling, fields)
  if ((await change('signups', asRead([before]), noted(before, telling, fields))) === 0)
    return { signup: before }
  return { signup: after, line: signupLine(after, nextSequence(before), telling) }
}

/** Others change the same sign-up: itself, its organisers, the list. That many in a row do not. */
const ATTEMPTS = 20

/**
 * Changes a sign-up as `decide` says of it, and asks again when somebody has changed it in between; `undefined` leaves
 * it as it is. One operation; two more for each who was faster.
 */
export async function movingSignup(
  first: Signup,
  decide: (present: Signup) => { telling: SignupTelling; fields?: Partial<Signup> } | undefined,
): Promise<Moved> {
  let signup = first
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const move = decide(signup)
    if (!move) return { signup }
    const moved = await moveSignup(signup, move.telling, move.fields)
    if (moved.line) return moved
    signup = (await read('signups', signup._id)) ?? signup
  }
  throw refuse('activity/changed')
}

/**
 * Makes the same change of several that wait, each on the one that was read. Answers how many it was made of, and
 * their lines; where somebody was faster with one of those with as many changes, their lines are the timer's
 * (settle.ts). One operation for those with as many changes.
 */
export async function moveWaiting(waiting: readonly Signup[], telling: SignupTelling) {
  const lines: SignupLine[] = []
  let moved = 0
  for (const group of alike(waiting)) {
    const where = { ...asRead(group), state: 'waiting' }
    const done = await change('signups', where, noted(group[0], telling))
    moved += done
    if (done === group.length)
      lines.push(...group.map((signup) => signupLine(signup, nextSequence(signup), telling)))
  }
  return { moved, lines }
}

/** Some with as many changes each. */
type Alike = readonly [Signup, ...Signup[]]

function alike(signups: readonly Signup[]): Alike[] {
  const groups = new Map<number | undefined, [Signup, ...Signup[]]>()
  for (const signup of signups) {
    const group = groups.get(signup.lines)
    if (group) group.push(signup)
    else groups.set(signup.lines, [signup])
  }
  return [...groups.values()]
}

/** What fits sign-ups that have had as many changes as when they were read. */
function asRead(signups: Alike) {
  const [{ _id, lines = command.exists(false) }] = signups
  return { _id: signups.length === 1 ? _id : command.in(signups.map((signup) => signup._id)), lines }
}

/** The same change as `changed` makes, as an update: a note beside those that are there. */
function noted(before: Signup, telling: SignupTelling, fields: Partial<Signup> = {}) {
  const lines = nextSequence(before)
  const { at, state, confirmBy } = telling
  return {
    ...fields,
    state,
    confirmBy,
    changedAt: at,
    lines,
    untoldAt: at,
    [`untold.${lines}` as const]: telling,
  }
}

/** Takes the notes off sign-ups that have not been changed since they were read. */
export async function markSignupsTold(signups: readonly Signup[]): Promise<void> {
  for (const group of alike(signups))
    await change('signups', asRead(group), { untold: undefined, untoldAt: undefined })
}
