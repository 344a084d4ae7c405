import type { z } from 'zod'
import { isWithin } from '../division/division'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { unbound } from './binding'
import type { releaseInput } from './schema'
import { change, postsOfPhone } from './store'

/**
 * An administrator frees a colleague's number from the WeChat it was bound to: he has a new one and cannot
 * do it himself. Refuses a number that no post of the administrator's district has.
 */
export async function release(
  { key, phone }: z.infer<typeof releaseInput>,
  { openid, actor, now }: StaffCall,
) {
  const districts = actor.posts.filter(({ kind }) => kind === 'administrator').map(({ scope }) => scope)
  const found = (await postsOfPhone(phone)).filter((post) =>
    districts.some((district) => isWithin(post.scope, district)),
  )
  if (found.length === 0) throw refuse('post/no-roster-row')
  const id = submissionId(openid, key)
  const by = { openid, name: actor.name }
  await transaction(async (t) => {
    for (const { _id } of found) {
      const post = await t.read('posts', _id)
      const bound = [post?.holder, post?.leave?.deputy].find((entry) => entry?.phone === phone)?.openid
      if (!post || !bound) continue
      await change(t, unbound(post, bound), { _id: `${id}:${_id}`, post: _id, move: 'unbind', by, at: now })
    }
  })
  return { posts: found.length }
}
