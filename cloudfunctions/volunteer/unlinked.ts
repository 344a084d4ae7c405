import { type Gone, NOBODY_NAME } from '../privacy/erasure'
import type { Duty, DutySignup } from './duty'
import type { ServiceRecord } from './service'
import { type VolunteerYear, yearId } from './year'

export function unlinkedDuty(duty: Duty, { openid, nobody }: Gone): Duty {
  return { ...duty, taken: duty.taken.map((one) => (one === openid ? nobody : one)) }
}

export function unlinkedDutySignup(signup: DutySignup, { nobody }: Gone): DutySignup {
  return { ...signup, volunteer: nobody, name: NOBODY_NAME }
}

/** A service as its community keeps it (民政部令第67号): what, when, how long, confirmed by whom. */
export function unlinkedRecord(record: ServiceRecord, { openid, nobody }: Gone): ServiceRecord {
  const acts = record.acts.map((act) =>
    act.by.openid === openid ? { ...act, by: { ...act.by, openid: nobody, name: NOBODY_NAME } } : act,
  )
  return { ...record, volunteer: nobody, name: NOBODY_NAME, evidence: [], acts }
}

export function unlinkedYear(year: VolunteerYear, { nobody }: Gone): VolunteerYear {
  return { ...year, _id: yearId(nobody, year.year), volunteer: nobody }
}
