import { addDays, type Day } from '../platform/day'
import { POSTS, type PostKind } from '../platform/post-kind'
import { type ContactEntry, type Post, PUBLIC_POSTS } from './post'

/** What a holder decides about being shown: number, what for, until when. */
export type Publication = Pick<ContactEntry, 'dutyPhone' | 'askFor' | 'publishedUntil'>

export function isPublic(kind: PostKind): boolean {
  return (PUBLIC_POSTS as readonly PostKind[]).includes(kind)
}

/** The post as residents are to see it from now on; title, portrait and place in the list stay. */
export function published(post: Post, publication: Publication): Post {
  const { kind, contact } = post
  const title = contact?.title ?? POSTS[kind].name
  const order = contact?.order ?? (PUBLIC_POSTS as readonly PostKind[]).indexOf(kind) + 1
  return { ...post, contact: { ...contact, title, order, ...publication, own: true } }
}

/** The post as nobody is shown any more, from this very day; number and words stay for the next time. */
export function withdrawn(post: Post, today: Day): Post {
  const { contact } = post
  return contact ? { ...post, contact: { ...contact, publishedUntil: addDays(today, -1), own: true } } : post
}

/** A post in which the person stands in, with the number that may be shown of him, or none. */
export function withDeputyPhone(post: Post, dutyPhone: string | undefined): Post {
  if (!post.leave?.deputy || post.leave.deputy.dutyPhone === dutyPhone) return post
  const { dutyPhone: _before, ...deputy } = post.leave.deputy
  return { ...post, leave: { ...post.leave, deputy: { ...deputy, ...(dutyPhone && { dutyPhone }) } } }
}
