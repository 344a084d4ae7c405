import type { Signup } from '../activity/signup'
import type { Certificate } from '../certificate/certificate'
import { type Estate, placeLabel } from '../division/estate'
import type { Feedback, LedgerLine } from '../feedback/feedback'
import type { Reveal } from '../resident/reveal'
import type { Duty, DutySignup } from '../volunteer/duty'
import type { ServiceRecord } from '../volunteer/service'
import { type VolunteerYear, yearId } from '../volunteer/year'
import { type Erasure, NOBODY_NAME } from './erasure'

type Person = Pick<Erasure, 'openid' | 'nobody'>

/** A matter without the phones in it. */
export function withoutPhones({ contactPhone: _, onBehalfOf: __, ...matter }: Feedback): Feedback {
  return matter
}

/** A matter without its point on the map; who has it keeps it. */
export function withoutPoint(matter: Feedback, estate: Estate): Feedback {
  const { point: _, ...place } = matter.place
  return { ...matter, place, placeLabel: placeLabel(estate, place) }
}

/** A matter as it stays: what it was about, in which building, and what was done; nothing of who told of it. */
export function unlinkedMatter(matter: Feedback, estate: Estate, { nobody }: Person): Feedback {
  const { voice: _, ...rest } = withoutPhones(matter)
  const { room: __, point: ___, ...place } = matter.place
  const whose = { author: nobody, authorName: NOBODY_NAME, photos: [], recentKeys: [] }
  return { ...rest, ...whose, place, placeLabel: placeLabel(estate, place) }
}

/** A ledger line whose signature names nobody any more; what happened, and when, is not touched. */
export function unlinkedLine<L extends Pick<LedgerLine, 'by'>>(line: L, { openid, nobody }: Person): L {
  return line.by.openid === openid
    ? { ...line, by: { openid: nobody, name: NOBODY_NAME, post: line.by.post } }
    : line
}

/** Who looked at it stays on record; at whose, does not. */
export function unlinkedReveal(reveal: Reveal, { nobody }: Person): Reveal {
  return { ...reveal, owner: nobody }
}

/** A party that came or did not: how many, and when. */
export function unlinkedSignup(signup: Signup, { openid, nobody }: Person): Signup {
  const { household: _, untold, ...rest } = signup
  const people = signup.people.map(() => ({ name: NOBODY_NAME }))
  const none = { person: nobody, name: NOBODY_NAME, homeLabel: '', people, answers: {} }
  return { ...rest, ...none, ...(untold && { untold: unsignedBy(openid, untold) }) }
}

/** What is yet to be told of a sign-up is signed by whose it is then, where he signed it as somebody else. */
function unsignedBy(openid: string, untold: NonNullable<Signup['untold']>): Signup['untold'] {
  const notes = Object.entries(untold).map(([sequence, { by, ...telling }]) => {
    return [sequence, by && by.openid !== openid ? { ...telling, by } : telling]
  })
  return Object.fromEntries(notes)
}

export function unlinkedDuty(duty: Duty, { openid, nobody }: Person): Duty {
  return { ...duty, taken: duty.taken.map((one) => (one === openid ? nobody : one)) }
}

export function unlinkedDutySignup(signup: DutySignup, { nobody }: Person): DutySignup {
  return { ...signup, volunteer: nobody, name: NOBODY_NAME }
}

/** A service as its community keeps it (民政部令第67号): what, when, how long, confirmed by whom. */
export function unlinkedRecord(record: ServiceRecord, { openid, nobody }: Person): ServiceRecord {
  const acts = record.acts.map((act) =>
    act.by.openid === openid ? { ...act, by: { ...act.by, openid: nobody, name: NOBODY_NAME } } : act,
  )
  return { ...record, volunteer: nobody, name: NOBODY_NAME, evidence: [], acts }
}

export function unlinkedYear(year: VolunteerYear, { nobody }: Person): VolunteerYear {
  return { ...year, _id: yearId(nobody, year.year), volunteer: nobody }
}

/** A certificate that can still be checked by who holds the paper; its seal is made anew by who saves it. */
export function unlinkedCertificate(certificate: Certificate, { nobody }: Person): Omit<Certificate, 'seal'> {
  const { seal: _, ...rest } = certificate
  return { ...rest, volunteer: nobody, name: NOBODY_NAME, volunteerNumber: '' }
}
