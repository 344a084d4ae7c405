import type { z } from 'zod'
import { queue } from '../message/store'
import { read, transactionOnce } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import { isCadreOf, may } from './access'
import type { rewriteInput } from './schema'
import { corrected, type ServiceRecord, voided } from './service'
import { cadreSignature } from './signature'
import { inMinutes } from './span'
import { readYears, saveService } from './store'
import { isTaken, saidSpan } from './time'
import { toldConfirmed } from './told'

/**
 * Corrects a record: voids it and writes it again as it was, both or neither. The new one counts at once, for
 * its community vouches for it. The same correction sent twice is one; another one under its key is refused.
 */
export async function rewriteService(input: z.infer<typeof rewriteInput>, call: StaffCall) {
  const { actor, openid, now } = call
  const _id = submissionId(openid, input.key)
  const isNew = await transactionOnce(async (t) => {
    const record = await t.read('volunteerRecords', input.id)
    if (!record || !isCadreOf(actor, record.community)) throw refuse('service/unknown')
    // What it is written again as voids it: only of a void one there may be one already.
    const before = record.state === 'void' ? await t.read('volunteerRecords', _id) : undefined
    if (before) return refuseOtherCorrection(record, before, input)
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
  // The key has corrected another record before.
  if (!isNew) refuseOther(await read('volunteerRecords', _id), { replaces: input.id })
  return { id: _id }
}

function refuseOtherCorrection(
  record: ServiceRecord,
  before: ServiceRecord,
  { id, duty, reason, beyondCap, ...time }: z.infer<typeof rewriteInput>,
): void {
  refuseOther(before, { replaces: id, duty, ...inMinutes(time), beyondCap: beyondCap || undefined })
  refuseOther(
    record.acts.findLast(({ did }) => did === 'void'),
    { reason },
  )
}
