import type { z } from 'zod'
import { transaction } from '../platform/database'
import { verifiedPhone } from '../platform/phone-number'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signedOn } from './actor'
import { bound, isBoundElsewhere } from './binding'
import type { bindInput } from './schema'
import { change, postsOfPhone } from './store'

/**
 * Binds the caller to every post the roster has under the mobile number WeChat vouches for, also where he
 * is only deputy. What another identity has proved before stays his. Refuses a number the roster does not
 * have, and one of which nothing is left to bind. Doing it again changes nothing.
 */
export async function bind({ code }: z.infer<typeof bindInput>, { openid, now }: PersonCall) {
  const phone = await verifiedPhone(code)
  const proof = { phone, openid }
  const found = await postsOfPhone(phone)
  if (found.length === 0) throw refuse('post/no-roster-row')
  return transaction(async (t) => {
    const all = await Promise.all(found.map(({ _id }) => t.read('posts', _id)))
    const free = all.filter((post) => post !== undefined).filter((post) => !isBoundElsewhere(post, proof))
    if (free.length === 0) throw refuse('post/bound-elsewhere')
    for (const post of free) {
      const next = bound(post, proof)
      if (next === post) continue
      const by = signedOn({ openid, name: nameIn(next, openid) }, next)
      await change(t, next, { told: 'bind', by, at: now })
    }
    return { posts: free.length }
  })
}

/** The name the roster has for whoever is bound now. */
function nameIn({ holder, leave }: Parameters<typeof bound>[0], openid: string): string {
  return [holder, leave?.deputy].find((entry) => entry?.openid === openid)?.name ?? ''
}
