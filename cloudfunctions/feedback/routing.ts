import { answeringName, firstAnswering, whyPassedOver } from '../contact/answering'
import type { Post } from '../contact/post'
import { type AreaRule, areaOf, communityOfArea, type FoundArea, scopesOf } from '../division/area'
import { type Estate, type Place, POINT_LABEL } from '../division/estate'
import type { GridMap } from '../division/grid'
import type { Day } from '../platform/day'
import { type DivisionCode, gridName } from '../platform/division'

/** Where a matter goes and why, as it is stored with it and shown. */
export interface Route {
  /** A micro-grid, a grid, or the community's triage desk. Never missing. */
  holder: DivisionCode
  rule: AreaRule
  /** `3幢2单元 → 微网格02-1 → 张明`. */
  why: string
}

/**
 * Unit → building → the grid around the point → the nearest building → the estate's main grid → the
 * community's triage desk; to the micro-grid leader where there is one. Who is vacant, or on leave
 * without a deputy, is passed over outward; the community's triage desk takes what nobody answers for,
 * so nothing is ever unrouted. A place that `needsMap` brings the map of its district.
 */
export function route(
  estate: Estate,
  place: Place,
  posts: readonly Post[],
  today: Day,
  map?: GridMap,
): Route {
  const found = areaOf(estate, place, map)
  const scopes = scopesOf(estate, place, map)
  const answering = firstAnswering(scopes, posts, today, 'app')
  const passedOver = answering?.passedOver ?? whyPassedOver(scopes.slice(0, -1), posts, today)
  const community = communityOfArea(estate, found)
  const holder = answering?.scope ?? community
  const atDesk = holder === community
  const way = [placeName(estate, place, found), ...passedOver, atDesk ? '社区分拨台' : gridName(holder)]
  if (answering && !atDesk) way.push(answeringName(answering))
  return { holder, rule: found.rule, why: way.join(' → ') }
}

function placeName(estate: Estate, place: Place, { rule, nearest }: FoundArea): string {
  if (rule === 'point') return POINT_LABEL
  if (nearest) return `${POINT_LABEL}（近${nearest.name}）`
  const building = estate.buildings.find(({ id }) => id === place.buildingId)
  return building ? `${building.name}${place.unit ?? ''}` : estate.name
}
