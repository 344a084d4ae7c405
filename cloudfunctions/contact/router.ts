import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { bind } from './bind'
import { delegate } from './delegate'
import { endLeave } from './end-leave'
import { mine } from './mine'
import { publish } from './publish'
import { release } from './release'
import {
  bindInput,
  delegateInput,
  leaveInput,
  postInput,
  publishInput,
  releaseInput,
  unbindInput,
} from './schema'
import { takeLeave } from './take-leave'
import { unbind } from './unbind'
import { withdraw } from './withdraw'

export const contactRouter = router({
  bind: procedure(ACCESS.bind)
    .input(bindInput)
    .mutation(({ input, ctx }) => bind(input, ctx)),
  mine: procedure(ACCESS.mine).query(({ ctx }) => mine(ctx)),
  unbind: procedure(ACCESS.unbind)
    .input(unbindInput)
    .mutation(({ input, ctx }) => unbind(input, ctx)),
  takeLeave: procedure(ACCESS.takeLeave)
    .input(leaveInput)
    .mutation(({ input, ctx }) => takeLeave(input, ctx)),
  endLeave: procedure(ACCESS.endLeave)
    .input(postInput)
    .mutation(({ input, ctx }) => endLeave(input, ctx)),
  delegate: procedure(ACCESS.delegate)
    .input(delegateInput)
    .mutation(({ input, ctx }) => delegate(input, ctx)),
  publish: procedure(ACCESS.publish)
    .input(publishInput)
    .mutation(({ input, ctx }) => publish(input, ctx)),
  withdraw: procedure(ACCESS.withdraw)
    .input(postInput)
    .mutation(({ input, ctx }) => withdraw(input, ctx)),
  release: procedure(ACCESS.release)
    .input(releaseInput)
    .mutation(({ input, ctx }) => release(input, ctx)),
})
