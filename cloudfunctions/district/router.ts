import { procedure, router } from '../platform/procedure'
import { about } from './about'
import { ACCESS } from './access'
import { claimDistrict } from './claim'
import { claimInput } from './schema'

export const districtRouter = router({
  about: procedure(ACCESS.about).query(({ ctx }) => about(ctx)),
  claim: procedure(ACCESS.claim)
    .input(claimInput)
    .mutation(({ input, ctx }) => claimDistrict(input, ctx)),
})
