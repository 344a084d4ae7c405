import type { z } from 'zod'
import { addOnce, read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { movingSignup } from './effects/move-signup'
import { seat } from './effects/seating'
import type { signupMoveInput } from './schema'
import { isActive } from './signup'
import { activityOf, signupId } from './store'

/**
 * Gives the caller's places back, to whoever waits next; a party on the waiting list leaves it. Refuses once
 * the time for it is over. Again is no harm.
 */
export async function cancelSignup({ id }: z.infer<typeof signupMoveInput>, { openid, now }: PersonCall) {
  const own = signupId(id, openid)
  const [activity, signup] = await Promise.all([activityOf(id), read('signups', own)])
  if (!signup) throw refuse('activity/not-signed-up')
  const { line } = await movingSignup(signup, (present) => {
    if (!isActive(present)) return undefined
    const holds = present.state !== 'waiting'
    if (holds && now >= activity.signup.cancelUntil) throw refuse('activity/too-late-to-cancel')
    return { telling: { told: 'cancel', at: now, state: 'cancelled' } }
  })
  const { lines } = await seat(id, signup.role, now, { release: [own] })
  await addOnce('ledger', [...(line ? [line] : []), ...lines])
  return { state: 'cancelled' as const }
}
