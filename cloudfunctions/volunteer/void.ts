import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { isCadreOf, may } from './access'
import type { voidInput } from './schema'
import { voided } from './service'
import { cadreSignature, volunteerSignature } from './signature'
import { readYears, saveService } from './store'
import { toldVoided } from './told'

/**
 * Voids a record with a reason: its community any, its volunteer one that still waits. Nothing is deleted;
 * the time counts no more, and certificates that tell of it no longer hold. Done twice, it is done once.
 */
export async function voidService({ id, reason }: z.infer<typeof voidInput>, call: PersonCall) {
  const actor = await staffOf(call.openid, call)
  return transaction(async (t) => {
    const record = await t.read('volunteerRecords', id)
    if (!record || (record.volunteer !== call.openid && !isCadreOf(actor, record.community)))
      throw refuse('service/unknown')
    if (record.state === 'void') return { state: record.state }
    if (!may(actor, 'void', record)) throw refuse('access/forbidden')
    const years = await readYears(t, record.volunteer, [record], record.community)
    const own = record.volunteer === call.openid
    const by = own ? volunteerSignature(record) : cadreSignature(actor, record.community)
    const gone = voided(record, { by, at: call.now, reason })
    await saveService(t, years, [gone], call)
    if (!own) await queue(t, [toldVoided(gone, reason, call.now)])
    return { state: gone.state }
  })
}
