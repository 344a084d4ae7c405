import type { Organisation } from '../division/organisation'
import type { PartyOrganization } from '../division/party-organization'
import { type DivisionCode, isWithin, levelOf, streetOf } from '../platform/division'
import { NOBODY, type Tally, type UnitFigures } from './figures'

/** A unit of the division with what its communities count together. */
export interface UnitTally extends Tally {
  id: DivisionCode
  name: string
  /** In-service members of its party organisations by the roster, each organisation counted once. */
  members: number
  /** When the night last counted one of its communities. */
  countedAt?: number
}

/** What a district or street has below it, as the roster and the last night tell it. */
export interface Below {
  /** The unit itself and all inside it. */
  places: readonly Pick<Organisation, '_id' | 'name'>[]
  parties: readonly Pick<PartyOrganization, '_id' | 'community' | 'members'>[]
  /** Of its communities, by workplace. */
  kept: readonly UnitFigures[]
}

/** The communities among these, in the order of their codes. */
export function communitiesAmong(places: Below['places']): DivisionCode[] {
  return places
    .map(({ _id }) => _id)
    .filter((code) => levelOf(code) === 'community')
    .sort()
}

/** The units right below one, by their codes: the streets of a district, the communities of a street. */
export function unitsBelow(unit: DivisionCode, below: Below): UnitTally[] {
  const communities = communitiesAmong(below.places)
  const parts =
    levelOf(unit) === 'district' ? communities.flatMap((code) => streetOf(code) ?? []) : communities
  return [...new Set(parts)].map((part) => unitTally(part, below))
}

/** What the communities inside a unit count together. */
export function unitTally(unit: DivisionCode, { places, parties, kept }: Below): UnitTally {
  const own = kept.filter((figures) => isWithin(figures.unit, unit))
  const others = new Set(own.flatMap(({ organisations }) => organisations))
  const belongs = ({ _id, community }: Below['parties'][number]) =>
    others.has(_id) || (community !== undefined && isWithin(community, unit))
  const countedAt = Math.max(0, ...own.map((figures) => figures.countedAt))
  return {
    id: unit,
    name: places.find(({ _id }) => _id === unit)?.name ?? '',
    members: parties.filter(belongs).reduce((sum, { members }) => sum + members, 0),
    ...own.reduce<Tally>(together, NOBODY),
    ...(countedAt > 0 && { countedAt }),
  }
}

function together(one: Tally, other: Tally): Tally {
  return {
    registered: one.registered + other.registered,
    reported: one.reported + other.reported,
    participated: one.participated + other.participated,
    reached: one.reached + other.reached,
    minutes: one.minutes + other.minutes,
  }
}
