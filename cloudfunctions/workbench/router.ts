import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { findMatter } from './find'
import { handOverScopes } from './hand-over-scopes'
import { matters } from './matters'
import { findInput, mattersInput, scopesInput, supervisionInput } from './schema'
import { supervision } from './supervision'

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
})
