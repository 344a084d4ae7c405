import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import type { Post } from './post'
import type { postInput } from './schema'
import { change, postsNaming } from './store'

/**
 * Ends a leave early, or calls it off before it begins, in all posts of the caller; a delegation in the
 * one post only. Refuses a post that is not his. With nothing to end it changes nothing.
 */
export async function endLeave({ key, post: wanted }: z.infer<typeof postInput>, call: StaffCall) {
  const { openid, actor, now } = call
  const own = (await postsNaming(openid)).filter(({ holder }) => holder?.openid === openid)
  const asked = own.find(({ _id }) => _id === wanted)
  if (!asked) throw refuse('post/unknown')
  const delegated = asked.leave?.delegated
  const ends = ({ _id, leave }: Post) => leave && (delegated ? _id === wanted : !leave.delegated)
  const id = submissionId(openid, key)
  const by = { openid, name: actor.name }
  const move = delegated ? 'endDelegation' : 'endLeave'
  await transaction(async (t) => {
    for (const { _id } of own.filter(ends)) {
      const post = await t.read('posts', _id)
      if (!post || !ends(post)) continue
      const { leave: _ended, ...rest } = post
      await change(t, rest, { _id: `${id}:${_id}`, post: _id, move, by, at: now })
    }
  })
}
