import type { Job } from '../platform/timer'
import { settle } from './effects/staging'
import { importOf, unsettledDivisions } from './store'

/** Takes off the marks of imports that became current and whose page was closed before the end. */
export const job: Job = async ({ hasTime }) => {
  for (let left = await unsettledDivisions(); left.length > 0 && hasTime(); left = await unsettledDivisions())
    for (const { _id, settling = '' } of left) {
      const it = await importOf(settling, _id)
      if (it) await settle(it)
    }
  return undefined
}
