import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { healthOverview } from './overview'

export const healthRouter = router({
  overview: procedure(ACCESS.overview).query(({ ctx }) => healthOverview(ctx)),
})
