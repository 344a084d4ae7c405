import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { colleaguesFor, deputyOf, isAwayOn } from './colleague'
import { refuseWrongDays } from './days'
import { isInForce } from './post'
import type { delegateInput } from './schema'
import { change, postOf, postsOf } from './store'

/**
 * Lends one post to a colleague for these days without being away (授权代理): the colleague answers, both may
 * act. Refuses wrong days, a post that is not the caller's or on leave, strangers, and a colleague who is away.
 */
export async function delegate(input: z.infer<typeof delegateInput>, call: StaffCall) {
  const { key, post: postId, from, until, deputy: deputyPost } = input
  const { openid, actor, now, today } = call
  refuseWrongDays({ from, until }, today)
  const asked = await postOf(postId)
  if (asked?.holder?.openid !== openid || !isInForce(asked, today)) throw refuse('post/unknown')
  const roster = await postsOf([asked.scope])
  const colleague = colleaguesFor(asked, roster, today).find(({ _id }) => _id === deputyPost)?.holder
  if (!colleague) throw refuse('leave/no-colleague')
  if (isAwayOn(colleague, roster, { from, until })) throw refuse('leave/deputy-away')
  const deputy = deputyOf(colleague, roster, { from, until })
  const _id = `${submissionId(openid, key)}:${postId}`
  await transaction(async (t) => {
    const post = await t.read('posts', postId)
    if (post?.holder?.openid !== openid) throw refuse('post/unknown')
    if (post.leave && !post.leave.delegated && today <= post.leave.until) throw refuse('leave/on-leave')
    const by = { openid, name: actor.name }
    const line = {
      _id,
      post: postId,
      move: 'delegate' as const,
      by,
      at: now,
      from,
      until,
      deputy: deputy.name,
    }
    await change(t, { ...post, leave: { from, until, deputy, delegated: true } }, line)
  })
}
