import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signedOn } from './actor'
import { colleaguesFor, deputyOf, isAwayOn } from './colleague'
import { refuseWrongDays } from './days'
import { isInForce } from './post'
import type { delegateInput } from './schema'
import { change, postsOf, submissionOf } from './store'

/**
 * Lends one post to a colleague for these days without being away (授权代理): the colleague answers, both may
 * act. Refuses wrong days, a post that is not the caller's or on leave, strangers, and a colleague who is away.
 */
export async function delegate(input: z.infer<typeof delegateInput>, call: StaffCall) {
  const { post: postId, from, until, deputy: deputyPost } = input
  const { openid, actor, named, now, today } = call
  refuseWrongDays({ from, until }, today)
  const asked = named.find(({ _id }) => _id === postId)
  if (asked?.holder?.openid !== openid || !isInForce(asked, today)) throw refuse('post/unknown')
  const roster = await postsOf([asked.scope])
  const colleague = colleaguesFor(asked, roster, today).find(({ _id }) => _id === deputyPost)?.holder
  if (!colleague) throw refuse('leave/no-colleague')
  if (isAwayOn(colleague, roster, { from, until })) throw refuse('leave/deputy-away')
  const deputy = deputyOf(colleague, roster, { from, until })
  const submission = await submissionOf(openid, { ...input, told: 'delegate' }, [asked])
  await transaction(async (t) => {
    const post = await t.read('posts', postId)
    if (post?.holder?.openid !== openid) throw refuse('post/unknown')
    if (post.leave && !post.leave.delegated && today <= post.leave.until) throw refuse('leave/on-leave')
    const told = { told: 'delegate' as const, by: signedOn(actor, post), at: now }
    const lent = { ...post, leave: { from, until, deputy, delegated: true as const } }
    await change(t, lent, { ...told, from, until, deputy: deputy.name }, submission)
  })
}
