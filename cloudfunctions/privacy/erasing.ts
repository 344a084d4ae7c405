import { sealOf } from '../certificate/store'
import type { Estate } from '../division/estate'
import { estatesOf } from '../division/store'
import type { Feedback } from '../feedback/feedback'
import { unlinkMatter } from '../feedback/store'
import { put, read, remove, transaction } from '../platform/database'
import { discard } from '../platform/storage'
import { recordsWith } from '../volunteer/store'
import { withdrawn } from './consent'
import type { Erasure } from './erasure'
import type { ErasableKind } from './kinds'
import type { Held } from './store'
import { hasPhone } from './summary'
import { forgetVolunteer, unlinkDutySignup, unlinkService } from './unlink-volunteer'
import {
  unlinkedCertificate,
  unlinkedLine,
  unlinkedMatter,
  unlinkedRecord,
  unlinkedReveal,
  unlinkedSignup,
  unlinkedYear,
  withoutPhones,
  withoutPoint,
} from './unlinking'

type Work = (held: Held, erasure: Erasure) => Promise<void>

/**
 * What deleting does with each kind. Every piece is found by the person's openid and done once: a document that
 * is done is his no more, so that whatever breaks off is simply begun again. Files go before what names them.
 */
const WORK: Record<ErasableKind, Work> = {
  async contact({ matters }) {
    for (const { _id } of matters.filter(hasPhone)) await changeMatter(_id, withoutPhones)
  },
  async point({ matters }) {
    const pointed = matters.filter(({ place }) => place.point)
    const estateOf = await estatesFor(pointed)
    for (const matter of pointed)
      await changeMatter(matter._id, (present) => withoutPoint(present, estateOf(matter)))
  },
  async matter({ matters, joins, reveals }, erasure) {
    const estateOf = await estatesFor(matters)
    for (const matter of matters) {
      await discard([...matter.photos, ...(matter.voice ? [matter.voice.file] : [])])
      await unlinkMatter(matter._id, {
        matter: (present) => unlinkedMatter(present, estateOf(matter), erasure),
        line: (present) => unlinkedLine(present, erasure),
      })
    }
    for (const { _id } of joins) await remove('feedbackJoins', _id)
    for (const reveal of reveals) await put('reveals', unlinkedReveal(reveal, erasure))
  },
  async family({ family }) {
    if (family) await remove('families', family._id)
  },
  async signup({ signups }, erasure) {
    for (const signup of signups) await put('signups', unlinkedSignup(signup, erasure))
  },
  async volunteer({ volunteer, dutySignups, records, years, certificates }, erasure) {
    for (const signup of dutySignups) await unlinkDutySignup(signup, erasure)
    for (const certificate of certificates) {
      const told = await recordsWith(certificate.lines.map(({ record }) => record))
      const holds = sealOf(certificate, told) === certificate.seal
      const kept = unlinkedCertificate(certificate, erasure)
      const stay = told.map((record) => unlinkedRecord(record, erasure))
      await put('certificates', { ...kept, seal: holds ? sealOf(kept, stay) : '' })
    }
    for (const record of records) {
      await discard(record.evidence)
      await unlinkService(record, erasure)
    }
    for (const year of years) {
      await put('volunteerYears', unlinkedYear(year, erasure))
      await remove('volunteerYears', year._id)
    }
    if (volunteer) await forgetVolunteer(volunteer._id, erasure)
  },
  async message({ grants, messages }) {
    for (const { _id } of grants) await remove('messageGrants', _id)
    for (const { _id } of messages) await remove('outbox', _id)
  },
  async home({ resident }) {
    if (resident) await remove('residents', resident._id)
  },
}

/** Deletes the kinds an erasure names, from all that is held; where the home stays, what was agreed to for them ends. */
export async function eraseFrom(held: Held, erasure: Erasure): Promise<void> {
  for (const kind of Object.keys(WORK) as ErasableKind[])
    if (erasure.kinds.includes(kind)) await WORK[kind](held, erasure)
  const resident = await read('residents', erasure.openid)
  const gone = erasure.kinds.includes('matter') ? [...erasure.kinds, 'contact', 'point'] : erasure.kinds
  if (resident?.consents) await put('residents', { ...resident, consents: withdrawn(resident, gone) })
}

/** The estates of these matters, which their places are told with. */
async function estatesFor(matters: readonly Feedback[]): Promise<(matter: Feedback) => Estate> {
  const estates = await estatesOf([...new Set(matters.map(({ place }) => place.estateId))])
  return ({ _id, place }) => {
    const estate = estates.find((one) => one._id === place.estateId)
    if (!estate) throw new Error(`no estate of matter ${_id}`)
    return estate
  }
}

/** Handlers may be moving it at the same moment. */
function changeMatter(id: string, change: (matter: Feedback) => Feedback): Promise<void> {
  return transaction(async (t) => {
    const matter = await t.read('feedback', id)
    if (matter) await t.put('feedback', change(matter))
  })
}
