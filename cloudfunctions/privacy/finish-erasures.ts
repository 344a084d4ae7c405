import { remove } from '../platform/database'
import type { Job } from '../platform/timer'
import { eraseFrom, heldOf } from './held-store'
import { dueErasures } from './store'

const AT_ONCE = 20

/**
 * Goes over each deletion once more: finishes what broke off, takes what was on its way when it began, and then
 * forgets whose stand-in it was.
 */
export const job: Job = async ({ now, hasTime }) => {
  for (let more = true; more && hasTime(); ) {
    const due = await dueErasures(now, AT_ONCE)
    for (const erasure of due) {
      await eraseFrom(await heldOf(erasure.openid), erasure)
      await remove('erasures', erasure._id)
    }
    more = due.length === AT_ONCE
  }
  return undefined
}
