import type { Day } from '../calendar/day'
import { type DivisionCode, districtOf } from '../division/division'
import { isInForce, isOnLeave, POSTS, type Post, type PostKind } from './post'

/** A post someone may act in today, as its holder or as the deputy of a holder on leave. */
export interface ActingPost {
  id: string
  kind: PostKind
  scope: DivisionCode
  /** `社区书记`, `网格长`. */
  title: string
  deputyFor?: string
}

/** Who acts, and everything permission depends on: rules take it instead of asking the database. */
export interface Actor {
  openid: string
  name: string
  posts: readonly ActingPost[]
}

/** The posts a person may act in today, out of the roster's posts that name him as holder or deputy. */
export function actingPosts(openid: string, posts: readonly Post[], today: Day): ActingPost[] {
  return posts.flatMap(({ _id: id, kind, scope, holder, leave, contact, ...term }) => {
    if (!holder || !isInForce(term, today)) return []
    const post = { id, kind, scope, title: contact?.title ?? POSTS[kind].name }
    if (holder.openid === openid) return [post]
    const deputises = leave?.deputy?.openid === openid && isOnLeave({ leave }, today)
    return deputises ? [{ ...post, deputyFor: holder.name }] : []
  })
}

/** The person as the roster knows him, out of posts among which are all that name him. */
export function actorAmong(openid: string, posts: readonly Post[], today: Day): Actor {
  const held = posts.find(({ holder }) => holder?.openid === openid)?.holder
  const deputised = posts.find(({ leave }) => leave?.deputy?.openid === openid)?.leave?.deputy
  return { openid, name: held?.name ?? deputised?.name ?? '居民', posts: actingPosts(openid, posts, today) }
}

export function holds(actor: Actor, kinds: readonly PostKind[], scope: DivisionCode): boolean {
  return actor.posts.some((post) => post.scope === scope && kinds.includes(post.kind))
}

/** The district whose administrator the actor is. Who is none has been refused before (platform/procedure.ts). */
export function administered(actor: Actor): DivisionCode {
  const post = actor.posts.find(({ kind }) => kind === 'administrator')
  if (!post) throw new Error('no administrator')
  return districtOf(post.scope)
}
