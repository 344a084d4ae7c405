import { read, type Transaction, transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { stepAfter } from '../process/table'
import {
  DUTY_SIGNUP,
  type Duty,
  type DutySignup,
  isCheckInOpen,
  servedBetween,
  signupStep,
  stateIn,
} from './duty'
import { type DutySignupLine, signupLine } from './duty-line'
import { recorded } from './service'
import { volunteerSignature } from './signature'
import { minutesIn } from './span'
import { readYears, saveService } from './store'

interface Which {
  id: string
}

/** Takes a place of a duty. The last one is given once: it is decided on the duty itself. */
export async function signUp({ id }: Which, { openid, now }: PersonCall) {
  const volunteer = await read('volunteers', openid)
  if (!volunteer) throw refuse('volunteer/enrol')
  return transaction(async (t) => {
    const { duty, signup } = await both(t, id, openid)
    if (signup?.state === 'signed') return { signed: true }
    if (duty.calledOff) throw refuse('duty/called-off')
    if (now >= duty.from) throw refuse('duty/over')
    if (duty.taken.length >= duty.places) throw refuse('duty/full')
    const { title, place, community, from, until } = duty
    const told = { title, place, community, from, until }
    await t.put('duties', { ...duty, taken: [...duty.taken, openid] })
    const who = { _id: submissionId(openid, id), duty: id, volunteer: openid, name: volunteer.name }
    const signedAt = signup?.signedAt ?? now
    const signed = { ...who, ...told, signedAt, lines: signup?.lines }
    await t.add('ledger', await saved(t, signup, signed, 'signUp', now))
    return { signed: true }
  })
}

/** Gives the place back, until the duty begins. */
export function cancel({ id }: Which, { openid, now }: PersonCall) {
  return transaction(async (t) => {
    const { duty, signup } = await both(t, id, openid)
    if (signup?.state !== 'signed') return { signed: false }
    if (now >= duty.from || signup.checkedInAt) throw refuse('duty/over')
    await t.put('duties', { ...duty, taken: duty.taken.filter((each) => each !== openid) })
    await t.add('ledger', await saved(t, signup, { ...signup, cancelledAt: now }, 'cancel', now))
    return { signed: false }
  })
}

/** Notes that the caller has come; a second tap changes nothing. */
export function checkIn({ id }: Which, { openid, now }: PersonCall) {
  return transaction(async (t) => {
    const signup = await signedUp(t, id, openid)
    if (signup.checkedInAt) return { at: signup.checkedInAt }
    if (now > signup.until) throw refuse('duty/too-late')
    if (!isCheckInOpen(signup, now)) throw refuse('duty/too-early')
    await t.add('ledger', await saved(t, signup, { ...signup, checkedInAt: now }, 'checkIn', now))
    return { at: now }
  })
}

/** Notes that the caller has left, and writes down the time between: it waits for the community's word. */
export function checkOut({ id }: Which, call: PersonCall) {
  const { openid, now } = call
  return transaction(async (t) => {
    const signup = await signedUp(t, id, openid)
    if (!signup.checkedInAt) throw refuse('duty/not-checked-in')
    const span = servedBetween(signup, signup.checkedInAt, signup.checkedOutAt ?? now)
    if (minutesIn(span) < 1) throw refuse('duty/too-short')
    if (signup.checkedOutAt) return { record: signup._id, minutes: minutesIn(span) }
    const years = await readYears(t, openid, [span], signup.community)
    const line = await saved(t, signup, { ...signup, checkedOutAt: now }, 'checkOut', now)
    await saveService(t, years, [recordOf(signup, span, now)], call, [line])
    return { record: signup._id, minutes: minutesIn(span) }
  })
}

function recordOf(signup: DutySignup, span: { from: number; until: number }, now: number) {
  const { _id, volunteer, name, community, title: duty, place } = signup
  const service = { _id, volunteer, name, community, duty, place, ...span, content: '', evidence: [] }
  return recorded({ ...service, kind: 'checkIn' }, volunteerSignature(signup), now)
}

/**
 * Saves a sign-up after what the volunteer has done with it, `before` being what it was, if there was one; answers the
 * line that tells it, not yet written.
 */
async function saved(
  t: Transaction,
  before: DutySignup | undefined,
  after: Omit<DutySignup, 'state'>,
  told: DutySignupLine['told'],
  at: number,
): Promise<DutySignupLine> {
  const { step } = before ? stepAfter(DUTY_SIGNUP, signupStep(before), told, {}) : { step: 'signed' as const }
  const signup = { ...after, state: stateIn(step) }
  const counted = { ...signup, lines: (signup.lines ?? 0) + 1 }
  await t.put('dutySignups', counted)
  return signupLine(counted, told, { by: volunteerSignature(signup), at })
}

async function both(
  t: Transaction,
  id: string,
  openid: string,
): Promise<{ duty: Duty; signup?: DutySignup }> {
  const duty = await t.read('duties', id)
  if (!duty) throw refuse('duty/unknown')
  return { duty, signup: await t.read('dutySignups', submissionId(openid, id)) }
}

async function signedUp(t: Transaction, id: string, openid: string): Promise<DutySignup> {
  const signup = await t.read('dutySignups', submissionId(openid, id))
  if (signup?.state === 'calledOff') throw refuse('duty/called-off')
  if (signup?.state !== 'signed') throw refuse('duty/not-signed')
  return signup
}
