import { transaction } from '../../platform/database'
import type { Day } from '../../platform/day'
import type { StaffCall } from '../../platform/procedure'
import { refuse } from '../../platform/refusal'
import { signedOn } from '../actor'
import { publishedPhone } from '../colleague'
import type { Post } from '../post'
import type { PostMove } from '../post-ledger'
import { withDeputyPhone } from '../publication'
import { change, submissionOf } from '../store'

/** A change of what residents are shown of one post. */
interface Showing {
  key: string
  post: string
  move: PostMove & ('publish' | 'withdraw')
  until?: Day
  change: (post: Post) => Post
}

/**
 * Changes what is shown of one of the caller's posts, and in the same moment his number where he stands in
 * for others: no number is shown longer than its owner agreed to. Refuses a post that is not his.
 */
export async function changeShown(
  { key, post: wanted, move, until, change: apply }: Showing,
  { openid, actor, named, now }: StaffCall,
): Promise<void> {
  const asked = named.find(({ _id, holder }) => _id === wanted && holder?.openid === openid)
  if (!asked) throw refuse('post/unknown')
  const self = { name: actor.name, openid }
  const roster = named.map((post) => (post === asked ? apply(post) : post))
  const submission = await submissionOf(openid, key, [asked])
  await transaction(async (t) => {
    const post = await t.read('posts', wanted)
    if (post?.holder?.openid !== openid) throw refuse('post/unknown')
    const told = { told: move, by: signedOn(actor, post), at: now, ...(until && { until }) }
    if (!(await change(t, apply(post), told, submission))) return
    for (const { _id } of named.filter(({ leave }) => leave?.deputy?.openid === openid)) {
      const other = await t.read('posts', _id)
      const next = other?.leave && withDeputyPhone(other, publishedPhone(self, roster, other.leave.until))
      if (next && next !== other) await t.put('posts', next)
    }
  })
}
