import { collection } from './collection'
import { differenceSchema } from './difference'
import { failureSchema } from './failure'
import { timerRunSchema } from './timer-run'
import { versionSchema } from './version'

export const collections = {
  timerRuns: collection(timerRunSchema),
  versions: collection(versionSchema),
  failures: collection(failureSchema, [{ keys: { at: -1 } }]),
  differences: collection(differenceSchema, [{ keys: { open: 1 } }]),
}
