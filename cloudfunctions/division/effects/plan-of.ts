import { communityOf, type DivisionCode, districtOf } from '../../platform/division'
import type { Fault, Plan } from '../plan'
import { drawingOf, estatesIn, organisationWith } from '../store'
import { communityFaults } from './plan-check'

/** A community's plan as it stands in force, and what is wrong with it. */
export interface CommunityPlan {
  code: DivisionCode
  name: string
  plan: Plan
  faults: Fault[]
}

/** Reads and checks the plan of one community, its neighbours' grids at its edge included. */
export async function planOf(code: DivisionCode): Promise<CommunityPlan> {
  const [{ grids }, estates, organisation] = await Promise.all([
    drawingOf(districtOf(code)),
    estatesIn(code),
    organisationWith(code),
  ])
  const own = grids.filter(({ _id }) => communityOf(_id) === code)
  const plan = { communities: [{ code, area: organisation?.area }], grids: own, estates }
  const neighbours = grids.filter(({ _id }) => communityOf(_id) !== code)
  return { code, name: organisation?.name ?? code, plan, faults: communityFaults(plan, neighbours) }
}
