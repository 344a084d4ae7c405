import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { serviceInput } from './schema'
import { serviceLedger } from './service'

export const ledgerRouter = router({
  service: procedure(ACCESS.service)
    .input(serviceInput)
    .query(({ input, ctx }) => serviceLedger(input, ctx)),
})
