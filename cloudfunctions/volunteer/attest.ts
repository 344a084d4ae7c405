import type { z } from 'zod'
import { queue } from '../message/store'
import { read, transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { isCadreOf } from './access'
import type { DutySignup } from './duty'
import type { attestInput } from './schema'
import { confirmed, recorded } from './service'
import { cadreSignature } from './signature'
import { readYears, saveService, signupsOf } from './store'
import { isTaken } from './time'
import { toldConfirmed } from './told'

/**
 * The duty person's word 值班负责人认定: these people served the duty from its beginning to its end. It is for those
 * who did not check out; whose record is there keeps it, for one sign-up leads to one record. Nobody
 * attests himself. Refuses before the duty is over.
 */
export async function attest({ id, signups: ids }: z.infer<typeof attestInput>, call: StaffCall) {
  const [duty, found] = await Promise.all([read('duties', id), signupsOf(id)])
  if (!duty || !isCadreOf(call.actor, duty.community)) throw refuse('duty/unknown')
  if (call.now < duty.until) throw refuse('service/future')
  const signups = found.filter(({ _id, state }) => ids.includes(_id) && state === 'signed')
  const results = await Promise.all(signups.map((signup) => attestOne(signup, call)))
  return { results }
}

function attestOne(signup: DutySignup, call: StaffCall) {
  const { _id, volunteer, name, community, title, place, from, until } = signup
  return transaction(async (t) => {
    if (volunteer === call.openid) return { id: _id, outcome: 'own' as const }
    const before = await t.read('volunteerRecords', _id)
    if (before) return { id: _id, outcome: 'done' as const }
    const years = await readYears(t, volunteer, [signup], community)
    if (isTaken(years, signup, { but: [], states: ['confirmed'] }))
      return { id: _id, outcome: 'overlap' as const }
    const by = cadreSignature(call.actor, community)
    const told = {
      _id,
      volunteer,
      name,
      community,
      duty: title,
      place,
      from,
      until,
      content: '',
      evidence: [],
    }
    const record = confirmed(recorded({ ...told, kind: 'confirmed' }, by, call.now), { by, at: call.now })
    await saveService(t, years, [record], call)
    await queue(t, [toldConfirmed(record, call.now)])
    return { id: _id, outcome: 'confirm' as const }
  })
}
