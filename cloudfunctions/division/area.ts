import { communityOf, type DivisionCode, gridOf } from '../platform/division'
import { type Building, communityOfEstate, type Estate, type Place } from './estate'
import type { GridMap } from './grid'
import { metresBetween, type Point } from './point'

/**
 * How an area was found, the most precise way first: by the place's unit, its building, the grid drawn
 * around its point, the building nearest to that point, the estate's main grid, or not at all.
 */
export const AREA_RULES = ['unit', 'building', 'point', 'nearest', 'estate', 'triage'] as const

export type AreaRule = (typeof AREA_RULES)[number]

/** What a place belongs to and why. */
export interface FoundArea {
  /** A grid or micro-grid. Missing: only the community is known. */
  area?: DivisionCode
  rule: AreaRule
  /** For the rule `nearest`: the building. */
  nearest?: Building
}

/** True when only the map tells where a place belongs: its point, without a building. */
export function needsMap(place: Place): boolean {
  return place.point !== undefined && place.buildingId === undefined
}

/** The grid or micro-grid a place belongs to, and which rule says so. A place that `needsMap` brings the map. */
export function areaOf(estate: Estate, place: Place, map?: GridMap): FoundArea {
  const building = estate.buildings.find(({ id }) => id === place.buildingId)
  const unit = building?.units.find(({ name }) => name === place.unit)
  if (building && unit)
    return { area: unit.microGrid ?? unit.grid ?? building.microGrid ?? building.grid, rule: 'unit' }
  if (building) return { area: building.microGrid ?? building.grid, rule: 'building' }
  return areaOfPoint(estate, place.point, map) ?? areaOfEstate(estate)
}

function areaOfPoint(estate: Estate, point?: Point, map?: GridMap): FoundArea | undefined {
  if (!point) return undefined
  const area = map?.gridAt(point)
  if (area) return { area, rule: 'point' }
  const nearest = nearestBuilding(estate, point)
  return nearest && { area: nearest.microGrid ?? nearest.grid, rule: 'nearest', nearest }
}

function areaOfEstate({ mainGrid }: Estate): FoundArea {
  return mainGrid ? { area: mainGrid, rule: 'estate' } : { rule: 'triage' }
}

/** The estate's building nearest to a point; undefined where none has a point of its own. */
export function nearestBuilding(estate: Estate, point: Point): Building | undefined {
  const placed = estate.buildings.flatMap((building) =>
    building.point ? [{ building, metres: metresBetween(building.point, point) }] : [],
  )
  if (placed.length === 0) return undefined
  return placed.reduce((best, next) => (next.metres < best.metres ? next : best)).building
}

/** The scopes that answer for a place, narrowest first: micro-grid, grid, the community they lie in. */
export function scopesOf(estate: Estate, place: Place, map?: GridMap): DivisionCode[] {
  const found = areaOf(estate, place, map)
  const scopes = [found.area, found.area && gridOf(found.area), communityOfArea(estate, found)]
  return [...new Set(scopes.filter((scope) => scope !== undefined))]
}

/** The community whose desk stands behind what was found: a point may lie in another one than the estate. */
export function communityOfArea({ _id }: Estate, { area }: FoundArea): DivisionCode {
  return (area && communityOf(area)) ?? communityOfEstate(_id)
}
