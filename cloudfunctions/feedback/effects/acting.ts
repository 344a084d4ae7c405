import { actingScope, outwardOf } from '../../contact/answering'
import type { Post } from '../../contact/post'
import { postsOf } from '../../contact/store'
import { type Actor, holds } from '../../platform/actor'
import type { Day } from '../../platform/day'
import { districtOf } from '../../platform/division'
import { HANDLING_POSTS } from '../access'
import type { Feedback } from '../feedback'

/**
 * The matter with the scope that has to act on it today, should its holder have nobody left: a leader may
 * go on leave after it was routed. Asks the roster only when the caller is staff but not the holder.
 */
export async function withActing<F extends Pick<Feedback, 'holder'>>(matter: F, actor: Actor, today: Day) {
  if (actor.posts.length === 0 || holds(actor, HANDLING_POSTS, matter.holder)) return matter
  return actedOn(matter, await postsOf(outwardOf(matter.holder)), today)
}

/** The same by a roster that is known already. */
export function actedOn<F extends Pick<Feedback, 'holder'>>(matter: F, posts: readonly Post[], today: Day) {
  const scope = actingScope(matter.holder, posts, today)
  return { ...matter, acting: scope ?? districtOf(matter.holder), leaderless: !scope }
}
