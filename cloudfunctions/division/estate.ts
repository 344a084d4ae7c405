import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Point } from './point'

/**
 * An estate 小区 with its buildings and units, one document: it is what routing, the choice of a home
 * and the community page read. Its id is printed in the code at the building doors (`scene`).
 */
export interface Estate {
  /** Community code, `e`, number: `320402003001e05`. */
  _id: string
  name: string
  /** Street and community as they are shown; the codes follow from the id. */
  street: string
  community: string
  /** Takes what no building tells more precisely. Missing: the community's triage desk does. */
  mainGrid?: DivisionCode
  buildings: Building[]
  /** Buildings that are no more: kept for what happened there, never offered or routed by. */
  gone?: GoneBuilding[]
  /** The first day on which the whole estate is no more. */
  goneOn?: Day
}

export interface Building {
  /** Unique in the estate: `3`. */
  id: string
  /** As people say it: `3幢`. */
  name: string
  grid: DivisionCode
  microGrid?: DivisionCode
  /** Its middle on the map. */
  point?: Point
  units: Unit[]
}

export interface GoneBuilding extends Building {
  goneOn: Day
  /** The estate it stands in since then, where its community was divided. */
  movedTo?: string
}

export interface Unit {
  /** As people say it: `2单元`. */
  name: string
  households: number
  /** Only where a unit belongs elsewhere than its building. */
  grid?: DivisionCode
  microGrid?: DivisionCode
}

/** A place of an estate: all of it, a building, one unit (and room) of it, or a point on the map. */
export interface Place {
  estateId: string
  buildingId?: string
  unit?: string
  room?: string
  point?: Point
}

/**
 * What an estate is now that was no more after its community had been divided: codes at the doors and links
 * still name the old one. Of several the one its first building went to; undefined for one that stands, or
 * has simply ended.
 */
export function successorOf({ goneOn, gone = [] }: Pick<Estate, 'gone' | 'goneOn'>): string | undefined {
  if (goneOn === undefined) return undefined
  return gone.find((building) => building.goneOn === goneOn && building.movedTo)?.movedTo
}

/** The community code in an estate's id. */
export function communityOfEstate(estateId: string): DivisionCode {
  return estateId.slice(0, 12)
}

/** What a point on the map is called where no building tells more. */
export const POINT_LABEL = '地图选点'

type NamedBuildings = readonly Pick<Building, 'id' | 'name'>[]

/** `怡和苑3幢2单元301`; names what the estate knows and leaves out what it does not. */
export function placeLabel(
  estate: Pick<Estate, 'name'> & Record<'buildings', NamedBuildings> & { gone?: NamedBuildings },
  place: Place,
): string {
  const { buildings, gone = [] } = estate
  const building = [...buildings, ...gone].find(({ id }) => id === place.buildingId)
  const marked = place.point && !building ? POINT_LABEL : undefined
  return [estate.name, building?.name, place.unit, place.room, marked].filter(Boolean).join('')
}

/** True when the estate has this building and, if one is named, this unit. */
export function hasPlace(estate: Estate, { buildingId, unit }: Place): boolean {
  if (!buildingId) return !unit
  const building = estate.buildings.find(({ id }) => id === buildingId)
  return !!building && (!unit || building.units.some(({ name }) => name === unit))
}
