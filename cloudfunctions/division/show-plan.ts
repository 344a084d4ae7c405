import type { z } from 'zod'
import { communityOf, type DivisionCode, gridName, levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayPlan } from './access'
import { planOf } from './effects/plan-of'
import { faultWordsFor, nameWithCode, SIZES } from './plan'
import { householdsOf } from './plan-list'
import type { planInput } from './schema'

/**
 * A community's plan to look at: grids and micro-grids with their sizes, what is drawn, the buildings, and
 * every fault in words with the places it speaks of. Refuses communities outside the caller's scope.
 */
export async function showPlan({ community }: z.infer<typeof planInput>, { actor }: StaffCall) {
  if (!mayPlan(actor, community)) throw refuse('access/forbidden')
  const { name, plan, faults } = await planOf(community)
  const sizes = householdsOf(plan.estates)
  const nameOf = (code: DivisionCode) => {
    if (code === community) return name
    return communityOf(code) === community ? gridName(code) : nameWithCode(code)
  }
  const wordsOf = faultWordsFor(nameOf)
  return {
    name,
    area: plan.communities[0]?.area,
    grids: plan.grids.map(({ _id, area }) => {
      const level = levelOf(_id) === 'microGrid' ? ('microGrid' as const) : ('grid' as const)
      const households = sizes.get(_id) ?? 0
      return {
        code: _id,
        name: gridName(_id),
        level,
        households,
        area,
        oversized: households > SIZES[level][1],
      }
    }),
    buildings: plan.estates.flatMap(({ name: estate, buildings }) =>
      buildings.flatMap(({ name: building, grid, point }) =>
        point ? [{ estate, building, grid, point }] : [],
      ),
    ),
    faults: faults.map((fault) => ({
      kind: fault.fault,
      words: wordsOf(fault),
      areas: 'areas' in fault ? fault.areas : [],
    })),
  }
}
