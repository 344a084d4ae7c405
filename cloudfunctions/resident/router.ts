import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { enrol } from './enrol'
import { looks } from './looks'
import { me } from './me'
import { enrolInput, looksInput } from './schema'

export const residentRouter = router({
  me: procedure(ACCESS.me).query(({ ctx }) => me(ctx)),
  enrol: procedure(ACCESS.enrol)
    .input(enrolInput)
    .mutation(({ input, ctx }) => enrol(input, ctx)),
  looks: procedure(ACCESS.looks)
    .input(looksInput)
    .query(({ input, ctx }) => looks(input, ctx)),
})
