import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { checkDraft } from './check-draft'
import { draftSplit } from './draft-split'
import { dryRun } from './dry-run'
import { exportRoster, exportTemplate } from './export'
import { listImports } from './list'
import { proceed } from './proceed'
import { readChanges, readImport } from './read'
import {
  changesInput,
  checkDraftInput,
  draftSplitInput,
  dryRunInput,
  listInput,
  proceedInput,
  readInput,
} from './schema'

export const rosterRouter = router({
  template: procedure(ACCESS.template).mutation(({ ctx }) => exportTemplate(ctx)),
  export: procedure(ACCESS.export).mutation(({ ctx }) => exportRoster(ctx)),
  dryRun: procedure(ACCESS.dryRun)
    .input(dryRunInput)
    .mutation(({ input, ctx }) => dryRun(input, ctx)),
  checkDraft: procedure(ACCESS.checkDraft)
    .input(checkDraftInput)
    .mutation(({ input, ctx }) => checkDraft(input, ctx)),
  draftSplit: procedure(ACCESS.draftSplit)
    .input(draftSplitInput)
    .mutation(({ input, ctx }) => draftSplit(input, ctx)),
  proceed: procedure(ACCESS.proceed)
    .input(proceedInput)
    .mutation(({ input, ctx }) => proceed(input, ctx)),
  list: procedure(ACCESS.list)
    .input(listInput)
    .query(({ input, ctx }) => listImports(input, ctx)),
  read: procedure(ACCESS.read)
    .input(readInput)
    .query(({ input, ctx }) => readImport(input, ctx)),
  changes: procedure(ACCESS.changes)
    .input(changesInput)
    .query(({ input, ctx }) => readChanges(input, ctx)),
})
