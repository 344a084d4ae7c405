import { staffOf } from '../contact/staff-store'
import type { Estate } from '../division/estate'
import { estatesIn } from '../division/store'
import { communityOf, type DivisionCode, isWithin } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { filingReach } from './filing'

/** The estates where the caller may file as staff, by name; none for everyone else. */
export async function estatesToFileIn(call: PersonCall) {
  const { posts } = await staffOf(call.openid, call)
  const reach = filingReach(posts)
  const communities = new Set(reach.flatMap((scope) => communityOf(scope) ?? []))
  const estates = await Promise.all([...communities].map(estatesIn))
  return estates
    .flat()
    .filter((estate) => areasOf(estate).some((area) => reach.some((scope) => isWithin(area, scope))))
    .map(({ _id, name }) => ({ id: _id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}

/** Every grid that an estate lies in, and its community. */
function areasOf({ _id, mainGrid, buildings }: Estate): DivisionCode[] {
  const grids = buildings.flatMap(({ grid, units }) => [grid, ...units.flatMap((unit) => unit.grid ?? [])])
  return [...new Set([...(mainGrid ? [mainGrid] : []), ...grids, communityOf(_id) ?? _id])]
}
