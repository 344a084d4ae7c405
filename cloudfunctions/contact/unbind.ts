import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { signedOn } from './actor'
import { unbound } from './binding'
import type { unbindInput } from './schema'
import { change, submissionOf } from './store'

/** Takes the caller's WeChat from all his posts, so that another one may be bound; the roster stays as it is. */
export async function unbind(
  { key }: z.infer<typeof unbindInput>,
  { openid, actor, named, now }: StaffCall,
): Promise<void> {
  const submission = await submissionOf(openid, key, named)
  await transaction(async (t) => {
    for (const { _id } of named) {
      const post = await t.read('posts', _id)
      const next = post && unbound(post, openid)
      if (!next || next === post) continue
      await change(t, next, { told: 'unbind', by: signedOn(actor, post), at: now }, submission)
    }
  })
}
