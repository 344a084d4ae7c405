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

/** What is asked of one post, told from all else under its key. */
type Asked = Readonly<Record<string, unknown>> & {
  key: string
  told: PostMove & ('publish' | 'withdraw')
  post: string
}

/** A change of what residents are shown of it. */
interface Showing {
  until?: Day
  change: (post: Post) => Post
}

/**
 * Changes what is shown of one of the caller's posts, and in the same moment his number where he stands in
 * for others: no number is shown longer than its owner agreed to. Refuses a post that is not his.
 */
export async function changeShown(
  asked: Asked,
  { until, change: apply }: Showing,
  { openid, actor, named, now }: StaffCall,
): Promise<void> {
  const { post: wanted } = asked
  const own = named.find(({ _id, holder }) => _id === wanted && holder?.openid === openid)
  if (!own) throw refuse('post/unknown')
  const self = { name: actor.name, openid }
  const roster = named.map((post) => (post === own ? apply(post) : post))
  const submission = await submissionOf(openid, asked, [own])
  await transaction(async (t) => {
    const post = await t.read('posts', wanted)
    if (post?.holder?.openid !== openid) throw refuse('post/unknown')
    const told = { told: asked.told, by: signedOn(actor, post), at: now, ...(until && { until }) }
    if (!(await change(t, apply(post), told, submission))) return
    for (const { _id } of named.filter(({ leave }) => leave?.deputy?.openid === openid)) {
      const other = await t.read('posts', _id)
      const next = other?.leave && withDeputyPhone(other, publishedPhone(self, roster, other.leave.until))
      if (next && next !== other) await t.put('posts', next)
    }
  })
}
