import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { buildings } from './buildings'
import { estates } from './estates'
import { communityPage } from './page'
import { buildingsInput, estatesInput, pageInput } from './schema'

export const communityRouter = router({
  page: procedure(ACCESS.page)
    .input(pageInput)
    .query(({ input, ctx }) => communityPage(input, ctx)),
  estates: procedure(ACCESS.estates)
    .input(estatesInput)
    .query(({ input }) => estates(input)),
  buildings: procedure(ACCESS.buildings)
    .input(buildingsInput)
    .query(({ input }) => buildings(input)),
})
