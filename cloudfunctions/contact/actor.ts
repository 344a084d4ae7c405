import type { Day } from '../calendar/day'
import { type DivisionCode, districtOf } from '../division/division'
import type { Signature } from '../platform/ledger'
import { isInForce, POSTS, type Post, type PostKind } from './post'
import { standIns } from './stand-in'

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

/**
 * The posts a person may act in today, out of the roster's posts that name him as holder or deputy, and
 * those of whom he stands in for because their deputy is away himself.
 */
export function actingPosts(openid: string, posts: readonly Post[], today: Day): ActingPost[] {
  return posts.flatMap((post) => {
    const { _id: id, kind, scope, holder } = post
    if (!openid || !holder || !isInForce(post, today)) return []
    const acting = { id, kind, scope, title: titleOf(post) }
    if (holder.openid === openid) return [acting]
    const deputises = standIns(post, posts, today).some((one) => one.openid === openid)
    return deputises ? [{ ...acting, deputyFor: holder.name }] : []
  })
}

/** How someone signs for what he does in a post: `社区书记`, `社区书记（代陈静）`; without one `工作人员`. */
export function signingTitle(post: Pick<ActingPost, 'title' | 'deputyFor'> | undefined): string {
  if (!post) return '工作人员'
  return post.deputyFor ? `${post.title}（代${post.deputyFor}）` : post.title
}

/** The signature of someone under what he does in a post. */
export function signedAs(
  { openid, name }: Pick<Actor, 'openid' | 'name'>,
  post: Pick<ActingPost, 'title' | 'deputyFor'> | undefined,
): Signature {
  const { deputyFor } = post ?? {}
  return { openid, name, post: signingTitle(post), ...(deputyFor && { deputyFor }) }
}

/** How someone signs for what he does to a post that names him, as its holder or as who stands in. */
export function signedOn(person: Pick<Actor, 'openid' | 'name'>, post: Post): Signature {
  const { holder } = post
  const deputyFor = holder && holder.openid !== person.openid ? holder.name : undefined
  return signedAs(person, { title: titleOf(post), deputyFor })
}

/** How an administrator signs for his district. */
export function signedByAdministrator(actor: Actor): Signature {
  return signedAs(
    actor,
    actor.posts.find(({ kind }) => kind === 'administrator'),
  )
}

/** A post as it is called on the door, else by its kind. */
export function titleOf({ kind, contact }: Pick<Post, 'kind' | 'contact'>): string {
  return contact?.title ?? POSTS[kind].name
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
