import type { z } from 'zod'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import { staffOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { isCadreOf } from './access'
import { dutyMoves } from './duty'
import type { idInput } from './schema'
import { signupsOf } from './store'

/** One duty with what the caller may do about it now; its community's cadres also see who comes. */
export async function readDuty({ id }: z.infer<typeof idInput>, call: PersonCall) {
  const [duty, mine, actor] = await Promise.all([
    read('duties', id),
    read('dutySignups', submissionId(call.openid, id)),
    staffOf(call.openid, call),
  ])
  if (!duty) throw refuse('duty/unknown')
  const isStaff = isCadreOf(actor, duty.community)
  const [names, signups] = await Promise.all([
    organisationNames([duty.community]),
    isStaff ? signupsOf(id) : [],
  ])
  const { title, place, content, from, until, places, inCharge, taken } = duty
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
    /** Whether the time is over and can be attested. */
    over: duty.until <= call.now,
    people: isStaff
      ? signups
          .filter(({ state }) => state === 'signed')
          .map(({ _id, name, checkedInAt, checkedOutAt }) => ({ id: _id, name, checkedInAt, checkedOutAt }))
      : undefined,
  }
}
