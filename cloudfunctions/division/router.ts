import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { drawing } from './drawing'
import { plans } from './plans'
import { propose } from './propose'
import { drawingInput, planInput, plansInput, proposeInput } from './schema'
import { showPlan } from './show-plan'

export const divisionRouter = router({
  drawing: procedure(ACCESS.drawing)
    .input(drawingInput)
    .query(({ input, ctx }) => drawing(input, ctx)),
  plans: procedure(ACCESS.plans)
    .input(plansInput)
    .query(({ input, ctx }) => plans(input, ctx)),
  plan: procedure(ACCESS.plan)
    .input(planInput)
    .query(({ input, ctx }) => showPlan(input, ctx)),
  propose: procedure(ACCESS.propose)
    .input(proposeInput)
    .query(({ input, ctx }) => propose(input, ctx)),
})
