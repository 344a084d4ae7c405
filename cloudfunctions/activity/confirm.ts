import type { z } from 'zod'
import { addOnce, read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { movingSignup } from './effects/move-signup'
import type { signupMoveInput } from './schema'
import { signupId } from './store'

/** The promoted party says that it comes. Refuses when the time for it is over. Three operations. */
export async function confirmSignup({ id }: z.infer<typeof signupMoveInput>, { openid, now }: PersonCall) {
  const signup = await read('signups', signupId(id, openid))
  if (!signup) throw refuse('activity/not-signed-up')
  const { line } = await movingSignup(signup, ({ state, confirmBy = now }) => {
    if (state === 'seated') return undefined
    if (state !== 'offered' || now > confirmBy) throw refuse('activity/lapsed')
    return { telling: { told: 'confirm', at: now, state: 'seated' } }
  })
  if (line) await addOnce('ledger', [line])
  return { state: 'seated' as const }
}
