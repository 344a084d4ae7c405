import type { z } from 'zod'
import { queue } from '../message/store'
import { read, transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { isCadreOf } from './access'
import { isCalledOff } from './duty'
import type { callOffInput } from './schema'
import { cadreSignature } from './signature'
import { toldCalledOff } from './told'

/** Who is told in one transaction. */
const AT_ONCE = 20

/**
 * Calls a duty off and tells everybody who has signed up why. Refuses once it has begun. Whoever is told leaves
 * `taken`, so that a call that broke off is finished by the next one, and nobody is told twice; the first word stays.
 */
export async function callOff({ id, word }: z.infer<typeof callOffInput>, call: StaffCall) {
  const duty = await read('duties', id)
  if (!duty || !isCadreOf(call.actor, duty.community)) throw refuse('duty/unknown')
  for (let left = true; left; ) left = await tellSome(id, word, call)
  return { told: duty.taken.length }
}

/** True while there are others to tell. */
function tellSome(id: string, word: string, { actor, now }: StaffCall): Promise<boolean> {
  return transaction(async (t) => {
    const before = await t.read('duties', id)
    if (!before) throw refuse('duty/unknown')
    if (isCalledOff(before)) return false
    if (now >= before.from)
      throw refuse('duty/over', '这个岗位已经开始，不能再取消；没有到场的人不要认定时长')
    const calledOff = before.calledOff ?? { word, at: now, by: cadreSignature(actor, before.community) }
    const duty = { ...before, calledOff, taken: before.taken.slice(AT_ONCE) }
    await t.put('duties', duty)
    for (const volunteer of before.taken.slice(0, AT_ONCE)) {
      const signup = await t.read('dutySignups', submissionId(volunteer, id))
      if (signup?.state !== 'signed') continue
      await t.put('dutySignups', { ...signup, state: 'calledOff' })
      await queue(t, [toldCalledOff(duty, signup, calledOff.word, now)])
    }
    return duty.taken.length > 0
  })
}
