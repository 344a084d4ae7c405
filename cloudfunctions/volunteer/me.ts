import { communityOfEstate } from '../division/estate'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import { gridName } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { CONSENT_VERSION } from '../resident/resident'
import { residentOf } from '../resident/store'
import { REGISTRATION_STATES, type Registration, SIDES, type Side, type Volunteer } from './volunteer'

/** Who the caller is as a volunteer, with both sides of his registration; null when he has not enrolled. */
export async function me({ openid }: PersonCall) {
  const [volunteer, resident] = await Promise.all([read('volunteers', openid), residentOf(openid)])
  const home = resident && {
    name: resident.name,
    homeLabel: resident.homeLabel,
    community: communityOfEstate(resident.home.estateId),
  }
  if (!volunteer) return { volunteer: null, home }
  const { party } = volunteer
  const names = await organisationNames([
    ...new Set([
      volunteer.community,
      ...(party ? [party.workplace.community, party.residence.community] : []),
    ]),
  ])
  return { volunteer: shown(volunteer, names), home }
}

function shown({ number, name, community, party, consent }: Volunteer, names: Map<string, string>) {
  const side = (key: Side, registration: Registration) => ({
    side: key,
    name: SIDES[key].name,
    community: registration.community,
    communityName: names.get(registration.community) ?? '',
    grid: registration.grid && gridName(registration.grid),
    state: registration.state,
    word: REGISTRATION_STATES[registration.state].name,
    reason: registration.answer?.reason,
  })
  return {
    number,
    name,
    community,
    communityName: names.get(community) ?? '',
    consentCurrent: consent.version === CONSENT_VERSION,
    party: party && {
      organisation: party.organisation,
      organisationName: party.organisationName,
      sides: [side('workplace', party.workplace), side('residence', party.residence)],
    },
  }
}
