import { communityOfEstate } from '../division/estate'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import { residentOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import type { Duty, DutySignup } from './duty'
import { dutiesAhead, signupsAhead } from './store'

const MOST = 50

/**
 * What lies ahead: the duties the caller has signed up for, and those his communities offer (workplace and
 * home of a party member, home of others), the next first.
 */
export async function duties({ openid, now }: PersonCall) {
  const [volunteer, resident, mine] = await Promise.all([
    read('volunteers', openid),
    residentOf(openid),
    signupsAhead(openid, now, MOST),
  ])
  const home = volunteer?.community ?? (resident && communityOfEstate(resident.home.estateId))
  const places = [home, volunteer?.party?.workplace.community].filter((code) => code !== undefined)
  const communities = [...new Set(places)]
  const [offered, names] = await Promise.all([
    communities.length ? dutiesAhead(communities, now, MOST) : [],
    organisationNames(communities),
  ])
  const signed = mine.filter(({ state }) => state === 'signed')
  const taken = new Set(signed.map(({ duty }) => duty))
  return {
    mine: signed.map(ahead),
    offered: offered
      .filter(({ _id, from }) => !taken.has(_id) && now < from)
      .map((duty) => offer(duty, names.get(duty.community) ?? '')),
  }
}

function ahead({ duty, title, place, from, until, checkedInAt }: DutySignup) {
  return { id: duty, title, place, from, until, checkedIn: !!checkedInAt }
}

function offer({ _id, title, place, from, until, places, taken }: Duty, communityName: string) {
  return { id: _id, title, place, from, until, communityName, left: Math.max(0, places - taken.length) }
}
