import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { signatureOf } from '../platform/secret'
import { CODE_MS, codeText } from './check-in-code'
import { organizedBy } from './effects/organizing'
import type { readInput } from './schema'

/** The check-in code of this half minute, for the screen at the entrance, and how long it is shown, in ms. */
export async function checkInCode({ id }: z.infer<typeof readInput>, { actor, now }: StaffCall) {
  const { title, secret } = await organizedBy(actor, id)
  return { title, code: signatureOf(secret, codeText(id, now)), nextIn: CODE_MS - (now % CODE_MS) }
}
