import type { Actor } from '../contact/actor'
import { gridName, gridOf, isWithin } from '../division/division'
import type { Feedback, LedgerLine } from './feedback'

/** How a person signs a ledger line of this matter: by the post he acts in, or as its author. */
export function signatureOf(
  { openid, name, posts }: Actor,
  { author, holder }: Pick<Feedback, 'author' | 'holder'>,
): LedgerLine['by'] {
  const post =
    posts.find(({ scope }) => scope === holder) ?? posts.find(({ scope }) => isWithin(holder, scope))
  if (!post || openid === author) return { openid, name, post: '居民' }
  const title = gridOf(post.scope) ? `${gridName(post.scope)} ${post.title}` : post.title
  return { openid, name, post: post.deputyFor ? `${title}（代${post.deputyFor}）` : title }
}
