import type { z } from 'zod'
import { queue } from '../message/store'
import { transactionOnce } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { isCadreOf, may } from './access'
import type { rewriteInput } from './schema'
import { corrected, voided } from './service'
import { cadreSignature } from './signature'
import { readYears, saveService } from './store'
import { isTaken, saidSpan } from './time'
import { toldConfirmed } from './told'

/**
 * Corrects a record: voids it and writes it again as it was, both or neither. The new one counts at once, for
 * its community vouches for it. The same correction sent twice is one.
 */
export async function rewriteService(input: z.infer<typeof rewriteInput>, call: StaffCall) {
  const { actor, openid, now } = call
  const _id = submissionId(openid, input.key)
  // Not written: the key has corrected another record before.
  await transactionOnce(async (t) => {
    const record = await t.read('volunteerRecords', input.id)
    if (!record || !isCadreOf(actor, record.community)) throw refuse('service/unknown')
    // What it is written again as voids it: only of a void one there may be one already.
    if (record.state === 'void' && (await t.read('volunteerRecords', _id))) return
    if (!may(actor, 'rewrite', record))
      throw refuse(record.state === 'void' ? 'service/moved-on' : 'service/own')
    const span = saidSpan(input, call)
    const years = await readYears(t, record.volunteer, [record, span], record.community)
    if (isTaken(years, span, { but: [record._id], states: ['confirmed'] })) throw refuse('service/overlap')
    const by = cadreSignature(actor, record.community)
    const next = corrected(
      record,
      { _id, ...span, duty: input.duty },
      { by, at: now, reason: input.beyondCap || undefined },
    )
    await saveService(t, years, [voided(record, { by, at: now, reason: input.reason }), next], call)
    await queue(t, [toldConfirmed(next, now)])
  })
  return { id: _id }
}
