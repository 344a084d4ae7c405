import type { Actor } from '../platform/actor'
import type { DivisionCode } from '../platform/division'
import type { PostKind } from '../platform/post-kind'

/** The posts that ring for a community. */
export const DESK_POSTS = ['dutyDesk', 'communityCadre'] as const satisfies PostKind[]

/** The communities whose desk somebody sits at. */
export function desksOf({ posts }: Actor): DivisionCode[] {
  const kinds: readonly string[] = DESK_POSTS
  return [...new Set(posts.filter(({ kind }) => kinds.includes(kind)).map(({ scope }) => scope))]
}
