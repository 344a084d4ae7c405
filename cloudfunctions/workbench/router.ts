import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { callList } from './call-list'
import { matters } from './matters'
import { rung } from './rung'
import { rungInput } from './schema'

export const workbenchRouter = router({
  matters: procedure(ACCESS.matters).query(({ ctx }) => matters(ctx)),
  callList: procedure(ACCESS.callList).query(({ ctx }) => callList(ctx)),
  rung: procedure(ACCESS.rung)
    .input(rungInput)
    .mutation(({ input, ctx }) => rung(input, ctx)),
})
