import type { z } from 'zod'
import { hasPlace, placeLabel } from '../division/estate'
import { findEstate } from '../division/store'
import { put } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { CONSENT_VERSION } from './resident'
import type { enrolInput } from './schema'
import { residentOf } from './store'

/**
 * Enrols the caller as a resident, or changes his name and home. The first personal datum needs consent
 * to the present privacy notice (个人信息保护法 第13条); refuses without it, and homes that do not exist.
 */
export async function enrol({ name, home, consentVersion }: z.infer<typeof enrolInput>, call: PersonCall) {
  const [before, estate] = await Promise.all([residentOf(call.openid), findEstate(home.estateId)])
  const given = before?.consent.version === CONSENT_VERSION ? before.consent : undefined
  const agreed = consentVersion === CONSENT_VERSION ? { version: CONSENT_VERSION, on: call.today } : undefined
  const consent = given ?? agreed
  if (!consent) throw refuse('resident/consent')
  if (!estate) throw refuse('estate/unknown')
  if (!hasPlace(estate, home)) throw refuse('place/unknown')
  const homeLabel = placeLabel(estate, home)
  // The code he came by may name the estate as it was before its community was divided.
  const place = { ...home, estateId: estate._id }
  await put('residents', { ...before, _id: call.openid, name, home: place, homeLabel, consent })
  return { homeLabel }
}
