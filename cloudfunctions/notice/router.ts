import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { listNotices } from './list'
import { publishNotice } from './publish'
import { readNotice } from './read'
import { listInput, publishInput, readInput } from './schema'

export const noticeRouter = router({
  list: procedure(ACCESS.list)
    .input(listInput)
    .query(({ input, ctx }) => listNotices(input, ctx)),
  read: procedure(ACCESS.read)
    .input(readInput)
    .query(({ input }) => readNotice(input)),
  publish: procedure(ACCESS.publish)
    .input(publishInput)
    .mutation(({ input, ctx }) => publishNotice(input, ctx)),
})
