import type { z } from 'zod'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import { districtOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { changesOf } from '../settings/store'
import { isCadreOf } from './access'
import { type Verdict, verdictsOn } from './confirming'
import type { confirmInput } from './schema'
import { confirmed, type ServiceRecord } from './service'
import { cadreSignature } from './signature'
import { readYears, recordsWith, saveService } from './store'
import { toldConfirmed } from './told'
import type { VolunteerYear } from './year'

interface Result {
  id: string
  outcome: Verdict | 'own'
}

/** So many people's records are confirmed in one transaction: their messages are one operation. */
const PEOPLE_AT_ONCE = 2

/**
 * Confirms up to 30 records of the caller's communities at once, those of two people in one transaction: four and a
 * half operations a record. One that tells of a time already counted stays as it is, and so does the caller's
 * own. A reason makes a single record count beyond the day's cap. Done twice, it is done once. Refuses all
 * when one is of another community.
 */
export async function confirmService({ ids, reason }: z.infer<typeof confirmInput>, call: StaffCall) {
  const wanted = new Set(ids)
  const records = await recordsWith([...wanted])
  const mine = records.every(({ community }) => isCadreOf(call.actor, community))
  if (!mine || records.length < wanted.size) throw refuse('service/unknown')
  // Once, before all of them ask for it at the same time.
  for (const district of new Set(records.map(({ community }) => districtOf(community))))
    await changesOf(district, call)
  const own = records.filter(({ volunteer }) => volunteer === call.openid)
  const results = await Promise.all(
    byPeople(records.filter((record) => !own.includes(record))).map((theirs) =>
      confirmTheirs(theirs, reason || undefined, call),
    ),
  )
  return { results: [...own.map(({ _id }): Result => ({ id: _id, outcome: 'own' })), ...results.flat()] }
}

/** Each person's records, so many people's together; in one order, so that two cadres meet on the first of them. */
function byPeople(records: readonly ServiceRecord[]): ServiceRecord[][][] {
  const people = [...new Set(records.map(({ volunteer }) => volunteer))].sort()
  const each = people.map((volunteer) => records.filter((record) => record.volunteer === volunteer))
  return each.flatMap((_his, first) =>
    first % PEOPLE_AT_ONCE === 0 ? [each.slice(first, first + PEOPLE_AT_ONCE)] : [],
  )
}

/** The years say what state their records are in: they are the documents all changes meet on. */
function confirmTheirs(
  theirs: readonly ServiceRecord[][],
  reason: string | undefined,
  { actor, now }: StaffCall,
): Promise<Result[]> {
  return transaction(async (t) => {
    const years: VolunteerYear[] = []
    for (const his of theirs) {
      const [{ volunteer, community }] = his as [ServiceRecord]
      years.push(...(await readYears(t, volunteer, his, community)))
    }
    const verdicts = theirs.flatMap((his) => verdictsOn(yearsOfHis(years, his), his))
    const done = verdicts
      .filter(({ verdict }) => verdict === 'confirm')
      .map(({ record }) => {
        const by = cadreSignature(actor, record.community)
        return confirmed(record, { by, at: now, ...(reason && { reason }) })
      })
    const touched = years.filter(({ volunteer }) => done.some((record) => record.volunteer === volunteer))
    if (done.length > 0) await saveService(t, touched, done, { now })
    await queue(
      t,
      done.map((record) => toldConfirmed(record, now)),
    )
    return verdicts.map(({ record, verdict }) => ({ id: record._id, outcome: verdict }))
  })
}

function yearsOfHis(years: readonly VolunteerYear[], [record]: readonly ServiceRecord[]): VolunteerYear[] {
  return years.filter(({ volunteer }) => volunteer === record?.volunteer)
}
