import type { z } from 'zod'
import { communityOf, districtOf, levelOf } from '../platform/division'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { mayPlan } from './access'
import { planOf } from './effects/plan-of'
import type { plansInput } from './schema'
import { drawingOf } from './store'

/** Communities checked in one call: a district of 71 is looked through in pages. */
const PAGE = 6

/**
 * The communities whose plan the caller may see, each with how many grids it has and how many faults its
 * plan shows; a page of them at a time. A community's cadres see their own only.
 */
export async function plans({ cursor }: z.infer<typeof plansInput>, { actor }: StaffCall) {
  const districts = [...new Set(actor.posts.map(({ scope }) => districtOf(scope)))]
  const drawings = await Promise.all(districts.map(drawingOf))
  const all = drawings.flatMap(({ grids }) => grids.flatMap(({ _id }) => communityOf(_id) ?? []))
  const mine = [...new Set(all)].filter((code) => mayPlan(actor, code)).sort()
  const after = mine.filter((code) => code > (cursor ?? ''))
  const { shown, next } = pageOf(after.slice(0, oneMoreThan(PAGE)), PAGE, (code) => code)
  const found = await Promise.all(shown.map(planOf))
  return {
    communities: found.map(({ code, name, plan, faults }) => ({
      code,
      name,
      grids: plan.grids.filter(({ _id }) => levelOf(_id) === 'grid').length,
      faults: faults.length,
    })),
    next,
  }
}
