import { communityOfEstate } from '../division/estate'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { residentOf } from '../resident/store'
import type { Duty, DutySignup } from './duty'
import { type Ahead, helpAhead, helpWanted, type Standing } from './effects/helping'
import { dutiesAhead, signupsAhead } from './store'

const MOST = 50

/**
 * What lies ahead: what the caller has signed up for, duties and helping at activities alike, and what his
 * communities offer (workplace and home of a party member, home of others), the next first.
 */
export async function duties({ openid, now }: PersonCall) {
  const [volunteer, resident, mine, helping] = await Promise.all([
    read('volunteers', openid),
    residentOf(openid),
    signupsAhead(openid, now, MOST),
    helpAhead(openid, now),
  ])
  const home = volunteer?.community ?? (resident && communityOfEstate(resident.home.estateId))
  const places = [home, volunteer?.party?.workplace.community].filter((code) => code !== undefined)
  const communities = [...new Set(places)]
  const [offered, wanted, names] = await Promise.all([
    communities.length ? dutiesAhead(communities, now, MOST) : [],
    helpWanted(communities, now),
    organisationNames(communities),
  ])
  const signed = mine.filter(({ state }) => state !== 'cancelled')
  const taken = new Set([...signed.map(({ duty }) => duty), ...helping.map(({ id }) => id)])
  const open = [
    ...offered.filter(({ from, calledOff }) => now < from && !calledOff).map(wantedFor),
    ...wanted,
  ]
  return {
    mine: [...signed.map(ahead), ...helping].sort(byBegin),
    offered: open
      .filter(({ id }) => !taken.has(id))
      .map(({ community, ...offer }) => ({ ...offer, communityName: names.get(community) ?? '' }))
      .sort(byBegin),
  }
}

function ahead({ duty, title, place, from, until, state, checkedInAt }: DutySignup) {
  const told: Ahead = { page: 'volunteer/duty', id: duty, title, place, from, until }
  const standing: Standing = state === 'calledOff' ? 'calledOff' : checkedInAt ? 'checkedIn' : 'signed'
  return { ...told, standing }
}

function wantedFor({ _id, title, place, from, until, places, taken, community }: Duty) {
  const told: Ahead = { page: 'volunteer/duty', id: _id, title, place, from, until }
  return { ...told, community, left: Math.max(0, places - taken.length) }
}

function byBegin(one: Ahead, other: Ahead): number {
  return one.from - other.from || (one.id < other.id ? -1 : 1)
}
