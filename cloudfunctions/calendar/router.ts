import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { enter } from './enter'
import { enterInput } from './schema'
import { years } from './years'

export const calendarRouter = router({
  years: procedure(ACCESS.years).query(({ ctx }) => years(ctx)),
  enter: procedure(ACCESS.enter)
    .input(enterInput)
    .mutation(({ input, ctx }) => enter(input, ctx)),
})
