import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { askable } from './askable'
import { granted } from './granted'
import { askableInput, grantedInput } from './schema'

export const messageRouter = router({
  askable: procedure(ACCESS.askable)
    .input(askableInput)
    .query(({ input, ctx }) => askable(input, ctx)),
  granted: procedure(ACCESS.granted)
    .input(grantedInput)
    .mutation(({ input, ctx }) => granted(input, ctx)),
})
