import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { organisationNames } from '../division/store'
import type { Actor } from '../platform/actor'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { logListLook } from '../privacy/store'
import { isCadreOf } from './access'
import { type Duty, dutyMoves, isCalledOff } from './duty'
import type { idInput } from './schema'
import { STATES } from './service'
import { cadreSignature } from './signature'
import { recordsWith, signupsOf } from './store'
import { hoursInWords } from './volunteer'

/** One duty with what the caller may do about it now; its community's cadres also see who comes, and has come. */
export async function readDuty({ id }: z.infer<typeof idInput>, call: PersonCall) {
  const [duty, mine, actor] = await Promise.all([
    read('duties', id),
    read('dutySignups', submissionId(call.openid, id)),
    staffOf(call.openid, call),
  ])
  if (!duty) throw refuse('duty/unknown')
  const isStaff = isCadreOf(actor, duty.community)
  const names = await organisationNames([duty.community])
  const { title, place, content, from, until, places, inCharge, taken, calledOff } = duty
  const told = {
    title,
    place,
    content,
    from,
    until,
    inCharge,
    communityName: names.get(duty.community) ?? '',
  }
  return {
    ...told,
    left: Math.max(0, places - taken.length),
    checkedInAt: mine?.checkedInAt,
    checkedOutAt: mine?.checkedOutAt,
    moves: dutyMoves(duty, mine, call.now),
    calledOff: calledOff?.word,
    mayCallOff: isStaff && call.now < duty.from && !isCalledOff(duty),
    /** Whether the time is over and can be attested. */
    over: duty.until <= call.now && !calledOff,
    people: isStaff ? await peopleOf(duty, actor, call.now) : undefined,
  }
}

/** Who comes, with what is on record of him: a record has the id of the sign-up it came from. */
async function peopleOf({ _id, title, community }: Duty, actor: Actor, now: number) {
  const [found] = await Promise.all([
    signupsOf(_id),
    logListLook('duty', { of: _id, title }, cadreSignature(actor, community), now),
  ])
  const signups = found.filter(({ state }) => state !== 'cancelled')
  const records = new Map((await recordsWith(signups.map(({ _id }) => _id))).map((each) => [each._id, each]))
  return signups.map(({ _id, name, state, checkedInAt, checkedOutAt }) => {
    const record = records.get(_id)
    return {
      ...{ id: _id, name, checkedInAt, checkedOutAt, toldOff: state === 'calledOff' },
      served: record && `${STATES[record.state].name} ${hoursInWords(record.minutes)}`,
    }
  })
}
