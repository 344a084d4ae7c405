import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { hasKey } from '../platform/repeat'
import { submissionId } from '../platform/submission'
import { signedOn } from './actor'
import type { Post } from './post'
import type { postInput } from './schema'
import { change, submissionOf } from './store'

/**
 * Ends a leave early, or calls it off before it begins, in all posts of the caller; a delegation in the
 * one post only. Refuses a post that is not his. With nothing to end it changes nothing.
 */
export async function endLeave({ key, post: wanted }: z.infer<typeof postInput>, call: StaffCall) {
  const { openid, actor, named, now } = call
  const own = named.filter(({ holder }) => holder?.openid === openid)
  const asked = own.find(({ _id }) => _id === wanted)
  if (!asked) throw refuse('post/unknown')
  // What is to be ended follows from the post as it is: after the first time something else of his would be.
  if (hasKey(asked.recentKeys, submissionId(openid, key))) return
  const delegated = asked.leave?.delegated
  const ends = ({ _id, leave }: Post) => leave && (delegated ? _id === wanted : !leave.delegated)
  const ending = own.filter(ends)
  const told = delegated ? 'endDelegation' : 'endLeave'
  const submission = await submissionOf(openid, { key, told, post: wanted }, ending)
  await transaction(async (t) => {
    for (const { _id } of ending) {
      const post = await t.read('posts', _id)
      if (!post || !ends(post)) continue
      const { leave: _ended, ...rest } = post
      await change(t, rest, { told, by: signedOn(actor, post), at: now }, submission)
    }
  })
}
