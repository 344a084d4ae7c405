import { change, transaction } from '../platform/database'
import { recordFailure } from '../platform/failure'
import type { Job } from '../platform/timer'
import { type Erasure, SECOND_PASS } from './erasure'
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
    let done = 0
    for (const erasure of due) if (await finish(erasure, now)) done++
    more = due.length === AT_ONCE && done > 0
  }
  return undefined
}

/** One that fails is put off and does not keep the others from their turn; one asked for anew meanwhile goes on. */
async function finish(erasure: Erasure, now: number): Promise<boolean> {
  try {
    await eraseFrom(await heldOf(erasure.openid), erasure)
    return await transaction(async (t) => {
      const present = await t.read('erasures', erasure._id)
      if (present?.runAt === erasure.runAt) await t.remove('erasures', erasure._id)
      return true
    })
  } catch (error) {
    await recordFailure('privacy/finish-erasures', '', now, error)
    await change('erasures', { _id: erasure._id, runAt: erasure.runAt }, { runAt: now + SECOND_PASS })
    return false
  }
}
