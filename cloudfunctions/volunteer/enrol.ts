import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { scopesOf } from '../division/area'
import { findEstate, organisationNames } from '../division/store'
import { isDuplicate, transaction } from '../platform/database'
import { communityOf, type DivisionCode, gridOf } from '../platform/division'
import type { ResidentCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { CONSENT_VERSION } from '../resident/resident'
import { numberOf } from './number'
import { type Belonging, registered } from './registration'
import { nextEntry, registrationLine, saidOf } from './registration-line'
import type { enrolInput } from './schema'
import { volunteerSignature } from './signature'
import { yearOf } from './span'
import { isStanding, partyOrganizationOf } from './store'
import type { Volunteer } from './volunteer'

/** Two volunteers share a number about once in ten million; then the next one is tried. */
const NUMBER_ATTEMPTS = 5

/**
 * Enrols the caller as a volunteer, a party member with both communities 双报到, or tells that he has moved or
 * changed his workplace: what is new waits for its community, his hours stay as they are; nothing new changes
 * nothing. The name and the party membership need consent of their own (个人信息保护法 第13、29条); refuses without
 * it, and organisations the roster does not know.
 */
export async function enrol(input: z.infer<typeof enrolInput>, call: ResidentCall) {
  const belonging = await belongingOf(input, call)
  const fresh = randomUUID()
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt++) {
    try {
      return await save(input, call, belonging, { attempt, fresh })
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new Error('no free volunteer number')
}

function save(
  { name, consentVersion }: z.infer<typeof enrolInput>,
  { openid, today, now }: ResidentCall,
  belonging: Belonging,
  { attempt, fresh }: { attempt: number; fresh: string },
) {
  return transaction(async (t) => {
    const before = await t.read('volunteers', openid)
    const given = before?.consent.version === CONSENT_VERSION ? before.consent : undefined
    const agreed = consentVersion === CONSENT_VERSION ? { version: CONSENT_VERSION, on: today } : undefined
    const consent = given ?? agreed
    if (!consent) throw refuse('volunteer/consent')
    const { community } = belonging.residence
    const id = submissionId(openid, 'volunteer')
    const volunteer: Volunteer = {
      _id: openid,
      number: before?.number ?? numberOf(community, yearOf(today), id, attempt),
      name,
      community,
      ...registered(before, belonging, now),
      enrolledOn: before?.enrolledOn ?? today,
      consent,
      ...(before?.ledger && { ledger: before.ledger }),
    }
    if (isDeepStrictEqual(before, volunteer)) return { number: volunteer.number }
    const ledger = nextEntry(before, fresh)
    const told = before ? (isSameBelonging(before, volunteer) ? 'restate' : 'move') : 'enrol'
    const by = volunteerSignature({ volunteer: openid, name })
    await t.put('volunteers', { ...volunteer, ledger })
    await t.add(
      'ledger',
      registrationLine(
        ledger,
        { told, by, at: now, unit: community },
        told === 'restate' ? {} : { said: saidOf(belonging) },
      ),
    )
    return { number: volunteer.number }
  })
}

function isSameBelonging(before: Volunteer, after: Volunteer): boolean {
  const belonging = ({ community, party, former }: Volunteer) => ({ community, party, former })
  return isDeepStrictEqual(belonging(before), belonging(after))
}

/** Where he lives by his home, and his organisation with the community its workplace lies in. */
async function belongingOf(
  { organisation: id, workplace: chosen }: z.infer<typeof enrolInput>,
  { resident, today }: ResidentCall,
): Promise<Belonging> {
  const [estate, organisation, places] = await Promise.all([
    findEstate(resident.home.estateId),
    id ? partyOrganizationOf(id) : undefined,
    organisationNames(chosen ? [chosen] : []),
  ])
  if (!estate) throw refuse('estate/unknown')
  const scopes = scopesOf(estate, resident.home)
  const residence = communityAndGrid(scopes)
  if (!id) return { residence }
  if (!organisation || !isStanding(organisation, today)) throw refuse('volunteer/organisation')
  const community = organisation.community ?? (chosen && places.has(chosen) ? chosen : undefined)
  if (!community) throw refuse('volunteer/workplace')
  return { residence, workplace: { organisation, community } }
}

function communityAndGrid(scopes: readonly DivisionCode[]): Belonging['residence'] {
  const community = scopes.map(communityOf).find((code) => code !== undefined) ?? ''
  const grid = scopes.map(gridOf).find((code) => code !== undefined)
  return { community, ...(grid && { grid }) }
}
