import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { check } from './check'
import { certificateFile } from './file'
import { issue } from './issue'
import { myCertificates } from './mine'
import { checkInput, fileInput, issueInput } from './schema'

export const certificateRouter = router({
  issue: procedure(ACCESS.issue)
    .input(issueInput)
    .mutation(({ input, ctx }) => issue(input, ctx)),
  mine: procedure(ACCESS.mine).query(({ ctx }) => myCertificates(ctx)),
  file: procedure(ACCESS.file)
    .input(fileInput)
    .query(({ input, ctx }) => certificateFile(input, ctx)),
  check: procedure(ACCESS.check)
    .input(checkInput)
    .query(({ input }) => check(input)),
})
