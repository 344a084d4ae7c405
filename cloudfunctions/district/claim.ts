import type { z } from 'zod'
import { signedOn } from '../contact/actor'
import type { Post } from '../contact/post'
import { change } from '../contact/store'
import { transaction } from '../platform/database'
import { codeId } from '../platform/one-time-code'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { Claim } from './district'
import type { claimInput } from './schema'

/**
 * Makes the caller administrator of the district that the deployment's code stands for. The code is good
 * once: sent again by the same person it changes nothing; refuses everyone else, and one that has run out.
 */
export async function claimDistrict(
  { code, name }: z.infer<typeof claimInput>,
  { openid, now, today }: PersonCall,
) {
  return transaction(async (t) => {
    const claim = await t.read('claims', codeId(code))
    if (!claim) throw refuse('claim/unknown')
    if (claim.used?.openid === openid) return { district: claim.district }
    if (claim.used) throw refuse('claim/used')
    if (claim.until < now) throw refuse('claim/expired')
    await t.put('claims', { ...claim, used: { openid, at: now } })
    const post = postOf(claim, { openid, name }, today)
    await change(t, post, { told: 'claim', by: signedOn({ openid, name }, post), at: now })
    return { district: claim.district }
  })
}

function postOf({ _id, district }: Claim, holder: { openid: string; name: string }, today: string): Post {
  const id = `${district}-administrator-${_id.slice(0, 8)}`
  return { _id: id, kind: 'administrator', scope: district, holder, from: today, claimed: true }
}
