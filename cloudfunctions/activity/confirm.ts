import type { z } from 'zod'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { signupMoveInput } from './schema'
import { moveSignup, signupId } from './store'

/** The promoted party says that it comes. Refuses when the time for it is over. Two operations. */
export async function confirmSignup({ id }: z.infer<typeof signupMoveInput>, { openid, now }: PersonCall) {
  const own = signupId(id, openid)
  const signup = await read('signups', own)
  if (!signup) throw refuse('activity/not-signed-up')
  if (signup.state === 'seated') return { state: 'seated' as const }
  const inTime = signup.state === 'offered' && now <= (signup.confirmBy ?? now)
  const fields = { state: 'seated', changedAt: now, confirmBy: undefined } as const
  if (!inTime || !(await moveSignup(own, ['offered'], fields))) throw refuse('activity/lapsed')
  return { state: 'seated' as const }
}
