import type { z } from 'zod'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { isCadreOf } from './access'
import { type Verdict, verdictsOn } from './confirming'
import type { confirmInput } from './schema'
import { confirmed, type ServiceRecord } from './service'
import { cadreSignature } from './signature'
import { readYears, recordsWith, saveService } from './store'
import { toldConfirmed } from './told'

interface Result {
  id: string
  outcome: Verdict | 'own'
}

/**
 * Confirms up to 30 records of the caller's communities at once, each person's in a transaction of its own:
 * four operations a record. One that tells of a time already counted stays as it is, and so does the caller's
 * own. A reason makes a single record count beyond the day's cap. Done twice, it is done once. Refuses all
 * when one is of another community.
 */
export async function confirmService({ ids, reason }: z.infer<typeof confirmInput>, call: StaffCall) {
  const wanted = new Set(ids)
  const records = await recordsWith([...wanted])
  const mine = records.every(({ community }) => isCadreOf(call.actor, community))
  if (!mine || records.length < wanted.size) throw refuse('service/unknown')
  const people = [...new Set(records.map(({ volunteer }) => volunteer))]
  const results = await Promise.all(
    people.map((volunteer) => {
      const his = records.filter((record) => record.volunteer === volunteer)
      if (volunteer === call.openid) return his.map(({ _id }): Result => ({ id: _id, outcome: 'own' }))
      return confirmHis(his, reason || undefined, call)
    }),
  )
  return { results: results.flat() }
}

/** One person's. The years say what state his records are in: they are the document all changes meet on. */
function confirmHis(
  records: readonly ServiceRecord[],
  reason: string | undefined,
  call: StaffCall,
): Promise<Result[]> {
  const { actor, now } = call
  return transaction(async (t) => {
    const [{ volunteer, community }] = records as [ServiceRecord]
    const years = await readYears(t, volunteer, records, community)
    const verdicts = verdictsOn(years, records)
    const done = verdicts
      .filter(({ verdict }) => verdict === 'confirm')
      .map(({ record }) => {
        const by = cadreSignature(actor, record.community)
        return confirmed(record, { by, at: now, ...(reason && { reason }) })
      })
    if (done.length > 0) {
      await saveService(t, years, done, call)
      await queue(
        t,
        done.map((record) => toldConfirmed(record, now)),
      )
    }
    return verdicts.map(({ record, verdict }) => ({ id: record._id, outcome: verdict }))
  })
}
