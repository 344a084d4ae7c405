import type { z } from 'zod'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { seat } from './effects/seating'
import type { signupMoveInput } from './schema'
import { ACTIVE_STATES, isActive } from './signup'
import { activityOf, moveSignup, signupId } from './store'

/**
 * Gives the caller's places back, to whoever waits next; a party on the waiting list leaves it. Refuses once
 * the time for it is over. Again is no harm.
 */
export async function cancelSignup({ id }: z.infer<typeof signupMoveInput>, { openid, now }: PersonCall) {
  const own = signupId(id, openid)
  const [activity, signup] = await Promise.all([activityOf(id), read('signups', own)])
  if (!signup) throw refuse('activity/not-signed-up')
  if (isActive(signup)) {
    const holds = signup.state !== 'waiting'
    if (holds && now >= activity.signup.cancelUntil) throw refuse('activity/too-late-to-cancel')
    await moveSignup(own, ACTIVE_STATES, { state: 'cancelled', changedAt: now, confirmBy: undefined })
  }
  await seat(id, signup.role, now, { release: [own] })
  return { state: 'cancelled' as const }
}
