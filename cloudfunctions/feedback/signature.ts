import type { Actor } from '../contact/actor'
import { POSTS } from '../contact/post'
import { gridName, isWithin } from '../division/division'
import type { Feedback, LedgerLine } from './feedback'

/** How a person signs a ledger line of this matter: by the post he acts in, or as its author. */
export function signatureOf(
  { openid, name, posts }: Actor,
  { author, holder }: Pick<Feedback, 'author' | 'holder'>,
): LedgerLine['by'] {
  const post =
    posts.find(({ scope }) => scope === holder) ?? posts.find(({ scope }) => isWithin(holder, scope))
  if (!post || openid === author) return { openid, name, post: '居民' }
  const title = `${gridName(post.scope)} ${POSTS[post.kind].name}`
  return { openid, name, post: post.deputyFor ? `${title}（代${post.deputyFor}）` : title }
}
