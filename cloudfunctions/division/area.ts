import { type DivisionCode, gridOf } from './division'
import { communityOfEstate, type Estate, type Place } from './estate'

/** How an area was found: by the place's unit, its building, the estate's main grid, or not at all. */
export type AreaRule = 'unit' | 'building' | 'estate' | 'triage'

/** The grid or micro-grid a place belongs to, and which rule says so. */
export function areaOf(estate: Estate, place: Place): { area?: DivisionCode; rule: AreaRule } {
  const building = estate.buildings.find(({ id }) => id === place.buildingId)
  const unit = building?.units.find(({ name }) => name === place.unit)
  if (building && unit)
    return { area: unit.microGrid ?? unit.grid ?? building.microGrid ?? building.grid, rule: 'unit' }
  if (building) return { area: building.microGrid ?? building.grid, rule: 'building' }
  if (estate.mainGrid) return { area: estate.mainGrid, rule: 'estate' }
  return { rule: 'triage' }
}

/** The scopes that answer for a place, narrowest first: micro-grid, grid, community. */
export function scopesOf(estate: Estate, place: Place): DivisionCode[] {
  const { area } = areaOf(estate, place)
  const scopes = [area, area && gridOf(area), communityOfEstate(estate._id)]
  return [...new Set(scopes.filter((scope) => scope !== undefined))]
}
