import type { z } from 'zod'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signatureOf } from '../platform/secret'
import type { Activity } from './activity'
import { codeText } from './check-in-code'
import { attend } from './effects/attend'
import type { checkInInput } from './schema'
import { activityOf, signupId } from './store'

/**
 * The caller says that he is there, by the code that hangs there and changes every half minute; a helper says
 * by the same code that he leaves. Refuses an old code, and who holds no place. Three operations: everybody comes in
 * the same minutes, so that the timer writes the lines, hundreds with one operation (settle.ts).
 */
export async function checkIn({ id, code, out }: z.infer<typeof checkInInput>, { openid, now }: PersonCall) {
  const [activity, signup] = await Promise.all([activityOf(id), read('signups', signupId(id, openid))])
  if (!isCodeOf(activity, code, now)) throw refuse('activity/code-expired')
  if (!signup) throw refuse('activity/not-signed-up')
  return (await attend(activity, signup, { out, now })).attendance
}

function isCodeOf({ _id, secret }: Activity, code: string, now: number): boolean {
  return [0, 1].some((ago) => signatureOf(secret, codeText(_id, now, ago)) === code)
}
