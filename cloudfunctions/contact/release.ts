import type { z } from 'zod'
import { signedAs } from '../platform/actor'
import { transaction } from '../platform/database'
import { isWithin } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { keyWith } from '../platform/submission'
import { unbound } from './binding'
import type { Post } from './post'
import type { releaseInput } from './schema'
import { change, postsOfPhone, submissionOf } from './store'

/**
 * An administrator frees a colleague's number from the WeChat it was bound to: he has a new one and cannot
 * do it himself. Refuses a number that no post of the administrator's district has.
 */
export async function release(
  { key, phone }: z.infer<typeof releaseInput>,
  { openid, actor, now }: StaffCall,
) {
  const administers = actor.posts.filter(({ kind }) => kind === 'administrator')
  const districtOf = (post: Post) => administers.find(({ scope }) => isWithin(post.scope, scope))
  const found = (await postsOfPhone(phone)).filter(districtOf)
  if (found.length === 0) throw refuse('post/no-roster-row')
  const submission = await submissionOf(openid, { key, told: 'release' }, found)
  await transaction(async (t) => {
    for (const { _id } of found) {
      const post = await t.read('posts', _id)
      const bound = [post?.holder, post?.leave?.deputy].find((entry) => entry?.phone === phone)?.openid
      if (!post || !bound) continue
      const by = signedAs(actor, districtOf(post))
      // Whom it frees, not his number: the digits of a number are soon guessed from a digest.
      const asked = { ...submission, key: keyWith(submission.id, { told: 'release', bound }) }
      await change(t, unbound(post, bound), { told: 'release', by, at: now }, asked)
    }
  })
  return { posts: found.length }
}
