import type { Day } from '../calendar/day'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { publishedPhone } from './colleague'
import type { Post } from './post'
import type { PostMove } from './post-ledger'
import { withDeputyPhone } from './publication'
import { change, postsNaming } from './store'

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
  { openid, actor, now }: StaffCall,
): Promise<void> {
  const named = await postsNaming(openid)
  const asked = named.find(({ _id, holder }) => _id === wanted && holder?.openid === openid)
  if (!asked) throw refuse('post/unknown')
  const self = { name: actor.name, openid }
  const roster = named.map((post) => (post === asked ? apply(post) : post))
  await transaction(async (t) => {
    const post = await t.read('posts', wanted)
    if (post?.holder?.openid !== openid) throw refuse('post/unknown')
    const by = { openid, name: actor.name }
    const line = { _id: `${submissionId(openid, key)}:${wanted}`, post: wanted, move, by, at: now }
    if (!(await change(t, apply(post), { ...line, ...(until && { until }) }))) return
    for (const { _id } of named.filter(({ leave }) => leave?.deputy?.openid === openid)) {
      const other = await t.read('posts', _id)
      const next = other?.leave && withDeputyPhone(other, publishedPhone(self, roster, other.leave.until))
      if (next && next !== other) await t.put('posts', next)
    }
  })
}
