import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { enrol } from './enrol'
import { me } from './me'
import { enrolInput } from './schema'

export const residentRouter = router({
  me: procedure(ACCESS.me).query(({ ctx }) => me(ctx)),
  enrol: procedure(ACCESS.enrol)
    .input(enrolInput)
    .mutation(({ input, ctx }) => enrol(input, ctx)),
})
