import type { Post } from '../../../cloudfunctions/contact/post'
import { type Estate, type Place, placeLabel } from '../../../cloudfunctions/division/estate'
import type { Grid } from '../../../cloudfunctions/division/grid'
import type { Day } from '../../../cloudfunctions/platform/day'
import { levelOf } from '../../../cloudfunctions/platform/division'
import type { PostKind } from '../../../cloudfunctions/platform/post-kind'
import { CONSENT_VERSION, type Resident } from '../../../cloudfunctions/resident/resident'
import type { Roster } from '../../../cloudfunctions/roster/roster'
import { aContact, aPost } from '../../support/builders'
import { generateDistrict } from '../../support/division/generate'
import { rosterOfGenerated } from '../../support/roster'
import { forHouseholds, per } from './use'

export const DISTRICT = '320402'
export const DEPARTMENT = `${DISTRICT}:zhujian`

/** Households of a community and of a grid: the district of the requirement has 71 and 565 for 200,000. */
const PER_COMMUNITY = 2817
const PER_GRID = 354

/** A district with everybody who uses it. */
export interface Town {
  households: number
  roster: Roster
  communities: string[]
  /** One for each household. */
  residents: Resident[]
  /** Openids of the residents who are party members and volunteers. */
  members: string[]
  posts: Post[]
}

/** A district of so many households, the same for the same figures, shaped alike whatever its size. */
export function townOf(households: number, seed: number, today: Day): Town {
  const communities = Math.max(1, Math.round(households / PER_COMMUNITY))
  const grids = 3 * Math.max(1, Math.round(households / PER_GRID / 3))
  const generated = generateDistrict({ communities, grids, microGrids: grids, households }, seed)
  const codes = generated.communities.map(({ code }) => code)
  const posts = [
    ...aboveCommunities(codes),
    ...codes.flatMap((code) => inCommunity(code, households / codes.length)),
  ]
  posts.push(...generated.grids.map(leaderOf))
  const base = rosterOfGenerated(generated, seed)
  const organisations = [...base.organisations, { _id: DEPARTMENT, name: '区住建局' }]
  const residents = generated.estates.flatMap(homesOf).map(({ estate, place }, index): Resident => {
    const consent = { version: CONSENT_VERSION, on: today }
    const homeLabel = placeLabel(estate, place)
    return { _id: `resident-${index}`, name: '王女士', home: place, homeLabel, consent }
  })
  const step = residents.length / forHouseholds('partyMembers', households)
  const members = Array.from({ length: forHouseholds('partyMembers', households) }, (_none, index) => {
    return `resident-${Math.floor(index * step)}`
  })
  return {
    households,
    roster: { ...base, organisations, posts },
    communities: codes,
    residents,
    members,
    posts,
  }
}

/** The openid of whoever acts in a scope; of a community its secretary, who answers for it. */
export function actingIn(scope: string): string {
  return `staff-${scope}`
}

/** Who administers the district. */
export const ADMINISTRATOR = `${actingIn(DISTRICT)}-1`

/** No two of one scope share a name: the roster takes them for one. */
const NAMES = [
  '张明',
  '李红',
  '陈静',
  '周伟',
  '冯秀兰',
  '徐鑫',
  '顾文娟',
  '贺晓东',
  '石伟民',
  '夏启明',
  '鲁峰',
  '尹莉',
  '万春梅',
]

function held(kind: PostKind, scope: string, number = 0): Post {
  const openid = number ? `${actingIn(scope)}-${number}` : actingIn(scope)
  const changes = {
    _id: `${scope}-${kind}${number || ''}`,
    holder: { name: NAMES[number % NAMES.length] ?? '', openid },
  }
  return aPost(kind, scope, { ...changes, contact: aContact({ order: number + 10 }) })
}

function aboveCommunities(codes: readonly string[]): Post[] {
  const streets = [...new Set(codes.map((code) => code.slice(0, 9)))]
  return [
    held('districtSupervisor', DISTRICT),
    held('administrator', DISTRICT, 1),
    held('departmentOfficer', DEPARTMENT),
    ...streets.map((street) => held('streetDispatcher', street)),
  ]
}

/** Its cadres, the desk, the police officer and the health steward. */
function inCommunity(code: string, households: number): Post[] {
  const cadres = Math.max(1, Math.round((per('cadres') * households) / 1000))
  const others = (['dutyDesk', 'policeOfficer', 'healthSteward'] as const).map((kind, index) =>
    held(kind, code, 100 + index),
  )
  return [...Array.from({ length: cadres }, (_none, index) => held('communityCadre', code, index)), ...others]
}

function leaderOf({ _id }: Grid): Post {
  return held(levelOf(_id) === 'microGrid' ? 'microGridLeader' : 'gridLeader', _id)
}

function homesOf(estate: Estate): { estate: Estate; place: Place }[] {
  return estate.buildings.flatMap(({ id, units }) =>
    units.flatMap(({ name, households }) =>
      Array.from({ length: households }, (_none, index) => {
        const room = `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`
        return { estate, place: { estateId: estate._id, buildingId: id, unit: name, room } }
      }),
    ),
  )
}
