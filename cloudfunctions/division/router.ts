import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { drawing } from './drawing'
import { plans } from './plans'
import { propose } from './propose'
import { drawingInput, planInput, plansInput, proposeInput, traceInput } from './schema'
import { showPlan } from './show-plan'
import { trace } from './trace'

export const divisionRouter = router({
  trace: procedure(ACCESS.trace)
    .input(traceInput)
    .query(({ input, ctx }) => trace(input, ctx)),
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
