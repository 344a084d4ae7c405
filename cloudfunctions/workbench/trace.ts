import type { z } from 'zod'
import { answeringName, firstAnswering, whyPassedOver } from '../contact/answering'
import { isPublished } from '../contact/post'
import { postsOf } from '../contact/store'
import { mayTrace } from '../division/access'
import { understand } from '../division/address'
import { areaOf, needsMap, scopesOf } from '../division/area'
import { communityOfEstate, type Estate, hasPlace, type Place, placeLabel } from '../division/estate'
import { RULE_WORDS } from '../division/rule-words'
import { estateOf, gridMapOf } from '../division/store'
import { route } from '../feedback/routing'
import { communityOf, type DivisionCode, districtOf, gridName } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { traceInput } from './schema'

/**
 * Where a matter from this address or point would go, by the same rule that filing uses, why, and who
 * would be rung. An address that is not clear is asked back with the places it may mean, never guessed.
 * Refuses estates outside the caller's scope.
 */
export async function trace(
  { estateId, address, place: chosen }: z.infer<typeof traceInput>,
  call: StaffCall,
) {
  const estate = await estateOf(estateId)
  if (!mayTrace(call.actor, communityOfEstate(estate._id))) throw refuse('access/forbidden')
  if (chosen) return { asks: null, found: await routeOf(estate, placeIn(estate, chosen), call) }
  const understood = understand(estate, address ?? '')
  if (understood.clear) return { asks: null, found: await routeOf(estate, understood.place, call) }
  const { because, candidates } = understood
  return { asks: { because, candidates: candidates.map((it) => candidateOf(estate, it)) }, found: null }
}

function placeIn(estate: Estate, chosen: Omit<Place, 'estateId'>): Place {
  const place = { ...chosen, estateId: estate._id }
  if (!hasPlace(estate, place)) throw refuse('place/unknown')
  return place
}

function candidateOf(estate: Estate, { estateId: _own, ...place }: Place) {
  return { ...place, label: placeLabel(estate, { ...place, estateId: estate._id }) }
}

async function routeOf(estate: Estate, place: Place, { today }: StaffCall) {
  const map = needsMap(place) ? await gridMapOf(districtOf(estate._id)) : undefined
  const { area, rule, nearest } = areaOf(estate, place, map)
  const scopes = scopesOf(estate, place, map)
  const posts = await postsOf(scopes)
  const way = route(estate, place, posts, today, map)
  const published = posts.filter((post) => isPublished(post, today))
  const rung = firstAnswering(scopes, published, today, 'phone', posts)
  return {
    label: placeLabel(estate, place),
    area: area ? gridName(area) : '社区分拨台',
    grid: area ?? communityOf(way.holder) ?? way.holder,
    rule: RULE_WORDS[rule],
    nearest: nearest?.name,
    why: way.why,
    holder: gridName(way.holder),
    passedOver: whyPassedOver(scopesBefore(way.holder, scopes), posts, today),
    rung: rung && { scope: gridName(rung.scope), name: answeringName(rung), phone: rung.phone },
  }
}

/** The scopes that were passed over on the way to this one. */
function scopesBefore(holder: DivisionCode, scopes: readonly DivisionCode[]): DivisionCode[] {
  return scopes.slice(0, Math.max(0, scopes.indexOf(holder)))
}
