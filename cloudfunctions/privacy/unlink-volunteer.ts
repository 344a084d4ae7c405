import type { Certificate } from '../certificate/certificate'
import { transaction } from '../platform/database'
import { lineIds } from '../platform/ledger'
import type { DutySignup } from '../volunteer/duty'
import type { ServiceRecord } from '../volunteer/service'
import { serviceLineId } from '../volunteer/service-line'
import type { Erasure } from './erasure'
import { unlinkLines } from './unlink-lines'
import { unlinkedDuty, unlinkedDutySignup, unlinkedRecord } from './unlinking'

/** His place on a duty, and what he signed about it: what he does at the same moment is one or the other, never half. */
export function unlinkDutySignup({ _id, duty: of }: DutySignup, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const [duty, signup] = [await t.read('duties', of), await t.read('dutySignups', _id)]
    if (duty) await t.put('duties', unlinkedDuty(duty, erasure))
    if (!signup) return
    await unlinkLines(t, lineIds({ _id, lines: signup.lines ?? 0 }), erasure)
    await t.put('dutySignups', unlinkedDutySignup(signup, erasure))
  })
}

/** A record of his, and what he signed of it. */
export function unlinkService({ _id }: ServiceRecord, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const record = await t.read('volunteerRecords', _id)
    if (!record) return
    const own = record.acts.flatMap(({ by }, index) => (by.openid === erasure.openid ? [index + 1] : []))
    const lines = own.map((act) => serviceLineId(_id, act))
    await unlinkLines(t, lines, erasure)
    await t.put('volunteerRecords', unlinkedRecord(record, erasure))
  })
}

/** A certificate that is his no more, and its line with it. */
export function saveUnlinked(certificate: Certificate, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    await unlinkLines(t, lineIds({ _id: certificate._id, lines: 1 }), erasure)
    await t.put('certificates', certificate)
  })
}

/** With the document goes the only thing that knows which lines were his: both at once, or neither. */
export function forgetVolunteer(openid: string, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const { ledger } = (await t.read('volunteers', openid)) ?? {}
    if (ledger) await unlinkLines(t, lineIds({ _id: ledger.of, lines: ledger.lines }), erasure)
    await t.remove('volunteers', openid)
  })
}
