import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { matters } from './matters'

export const workbenchRouter = router({
  matters: procedure(ACCESS.matters).query(({ ctx }) => matters(ctx)),
})
