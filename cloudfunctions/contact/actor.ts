import { type ActingPost, type Actor, signedAs } from '../platform/actor'
import type { Day } from '../platform/day'
import type { Signature } from '../platform/ledger'
import { POSTS } from '../platform/post-kind'
import { isInForce, type Post } from './post'
import { standIns } from './stand-in'

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

/** How someone signs for what he does to a post that names him, as its holder or as who stands in. */
export function signedOn(person: Pick<Actor, 'openid' | 'name'>, post: Post): Signature {
  const { holder } = post
  const deputyFor = holder && holder.openid !== person.openid ? holder.name : undefined
  return signedAs(person, { title: titleOf(post), deputyFor })
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
