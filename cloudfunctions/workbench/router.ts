import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { callList } from './call-list'
import { findMatter } from './find'
import { handOverScopes } from './hand-over-scopes'
import { matters } from './matters'
import { rung } from './rung'
import { findInput, mattersInput, rungInput, scopesInput, supervisionInput, traceInput } from './schema'
import { supervision } from './supervision'
import { trace } from './trace'

export const workbenchRouter = router({
  matters: procedure(ACCESS.matters)
    .input(mattersInput)
    .query(({ input, ctx }) => matters(input, ctx)),
  find: procedure(ACCESS.find)
    .input(findInput)
    .query(({ input, ctx }) => findMatter(input, ctx)),
  supervision: procedure(ACCESS.supervision)
    .input(supervisionInput)
    .query(({ input, ctx }) => supervision(input, ctx)),
  scopes: procedure(ACCESS.scopes)
    .input(scopesInput)
    .query(({ input, ctx }) => handOverScopes(input, ctx)),
  callList: procedure(ACCESS.callList).query(({ ctx }) => callList(ctx)),
  rung: procedure(ACCESS.rung)
    .input(rungInput)
    .mutation(({ input, ctx }) => rung(input, ctx)),
  trace: procedure(ACCESS.trace)
    .input(traceInput)
    .query(({ input, ctx }) => trace(input, ctx)),
})
