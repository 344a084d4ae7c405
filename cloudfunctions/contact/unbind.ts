import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { submissionId } from '../platform/submission'
import { unbound } from './binding'
import type { unbindInput } from './schema'
import { change, postsNaming } from './store'

/** Takes the caller's WeChat from all his posts, so that another one may be bound; the roster stays as it is. */
export async function unbind(
  { key }: z.infer<typeof unbindInput>,
  { openid, actor, now }: StaffCall,
): Promise<void> {
  const named = await postsNaming(openid)
  const id = submissionId(openid, key)
  const by = { openid, name: actor.name }
  await transaction(async (t) => {
    for (const { _id } of named) {
      const post = await t.read('posts', _id)
      const next = post && unbound(post, openid)
      if (!next || next === post) continue
      await change(t, next, { _id: `${id}:${_id}`, post: _id, move: 'unbind', by, at: now })
    }
  })
}
