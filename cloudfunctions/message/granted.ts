import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { keyWith } from '../platform/submission'
import { answered, grantId } from './grant'
import type { grantedInput } from './schema'

/**
 * Enters what the caller has answered to WeChat's question into the account of his grants; the same answer sent
 * twice counts once. A page that lies harms nobody: WeChat refuses the message, and the account is set right.
 */
export async function granted(
  { answers, ...sent }: z.infer<typeof grantedInput>,
  { openid, now }: PersonCall,
) {
  const key = keyWith(sent.key, answers)
  await transaction(async (t) => {
    for (const { template, id, accepted } of answers) {
      const before = await t.read('messageGrants', grantId(openid, template))
      const answer = { to: openid, template, templateId: id, accepted, key, at: now }
      await t.put('messageGrants', answered(before, answer))
    }
  })
  return {}
}
