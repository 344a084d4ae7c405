import { type Actor, signedAs } from '../platform/actor'
import { districtOf, gridName, gridOf } from '../platform/division'
import { HANDLING_POSTS, type Matter } from './access'
import type { LedgerLine } from './feedback'

/** How a handler signs a ledger line: by the post that lets him act on this matter. */
export function handlerSignature(
  actor: Actor,
  { holder, acting }: Pick<Matter, 'holder' | 'acting'>,
): LedgerLine['by'] {
  const kinds: readonly string[] = [...HANDLING_POSTS, 'administrator']
  const able = actor.posts.filter(({ kind }) => kinds.includes(kind))
  const own = able.find(({ scope }) => scope === holder) ?? able.find(({ scope }) => scope === acting)
  const post = own ?? able.find(({ scope }) => scope === districtOf(holder))
  const grid = post && gridOf(post.scope) ? `${gridName(post.scope)} ` : ''
  return signedAs(actor, post && { ...post, title: `${grid}${post.title}` })
}

/** How the author signs, whatever posts he holds besides: as the resident he filed as. */
export function authorSignature({ openid, name }: Pick<Actor, 'openid' | 'name'>): LedgerLine['by'] {
  return { openid, name, post: '居民' }
}
