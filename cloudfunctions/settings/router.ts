import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { changeSetting } from './change'
import { settingHistory } from './history'
import { listSettings } from './list'
import { changeInput, historyInput } from './schema'

export const settingsRouter = router({
  list: procedure(ACCESS.list).query(({ ctx }) => listSettings(ctx)),
  history: procedure(ACCESS.history)
    .input(historyInput)
    .query(({ input, ctx }) => settingHistory(input, ctx)),
  change: procedure(ACCESS.change)
    .input(changeInput)
    .mutation(({ input, ctx }) => changeSetting(input, ctx)),
})
