import type { z } from 'zod'
import type { DocumentOf } from '../collections'
import type { NewMessage } from '../message/message'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { stepAfter } from '../process/table'
import { isCadreOf } from './access'
import { DUTY, DUTY_SIGNUP, dutyStep, isCalledOff, signupStep, stateIn } from './duty'
import { callOffLine, signupLine } from './duty-line'
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
  let told = 0
  for (let left = true; left; ) {
    const some = await tellSome(id, word, call)
    told += some.told
    left = some.left
  }
  return { told }
}

/** How many were told, and whether others are left. */
function tellSome(id: string, word: string, { actor, now: at }: StaffCall) {
  return transaction(async (t) => {
    const before = await t.read('duties', id)
    if (!before || !isCadreOf(actor, before.community)) throw refuse('duty/unknown')
    if (isCalledOff(before)) return { told: 0, left: false }
    if (at >= before.from) throw refuse('duty/over', '这个岗位已经开始，不能再取消；没有到场的人不要认定时长')
    const by = cadreSignature(actor, before.community)
    // One who goes on with a call that broke off finds it called off: the first word stays.
    const calledOff = before.calledOff ?? {
      at,
      by,
      word,
      ...stepAfter(DUTY, dutyStep(before), 'callOff', { word }).said,
    }
    const duty = { ...before, calledOff, taken: before.taken.slice(AT_ONCE) }
    await t.put('duties', duty)
    const lines: DocumentOf<'ledger'>[] = before.calledOff ? [] : [callOffLine(duty, calledOff)]
    const messages: NewMessage[] = []
    for (const volunteer of before.taken.slice(0, AT_ONCE)) {
      const signup = await t.read('dutySignups', submissionId(volunteer, id))
      if (signup?.state !== 'signed') continue
      const state = stateIn(stepAfter(DUTY_SIGNUP, signupStep(signup), 'callOff', {}).step)
      const off = { ...signup, state, lines: (signup.lines ?? 0) + 1 }
      await t.put('dutySignups', off)
      lines.push(signupLine(off, 'callOff', { by, at, word: calledOff.word }))
      messages.push(toldCalledOff(duty, signup, calledOff.word, at))
    }
    await t.addAll('ledger', lines)
    await queue(t, messages)
    return { told: before.taken.length - duty.taken.length, left: duty.taken.length > 0 }
  })
}
