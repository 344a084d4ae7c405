import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { copy } from './copy'
import { erase } from './erase'
import { held } from './held'
import { eraseInput } from './schema'

export const privacyRouter = router({
  held: procedure(ACCESS.held).query(({ ctx }) => held(ctx)),
  copy: procedure(ACCESS.copy).query(({ ctx }) => copy(ctx)),
  erase: procedure(ACCESS.erase)
    .input(eraseInput)
    .mutation(({ input, ctx }) => erase(input, ctx)),
})
