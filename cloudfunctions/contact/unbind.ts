import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { signedOn } from './actor'
import { unbound } from './binding'
import type { unbindInput } from './schema'
import { staffAndPosts } from './staff-store'
import { change, submissionOf } from './store'

/**
 * Takes the caller's WeChat from all his posts, so that another one may be bound; the roster stays as it is. For who
 * has none, or none any more, there is nothing to do.
 */
export async function unbind({ key }: z.infer<typeof unbindInput>, call: PersonCall): Promise<void> {
  const { openid, now } = call
  const { actor, named } = await staffAndPosts(openid, call)
  if (named.length === 0) return
  const submission = await submissionOf(openid, { key, told: 'unbind' }, named)
  await transaction(async (t) => {
    for (const { _id } of named) {
      const post = await t.read('posts', _id)
      const next = post && unbound(post, openid)
      if (!next || next === post) continue
      await change(t, next, { told: 'unbind', by: signedOn(actor, post), at: now }, submission)
    }
  })
}
