import type { Day } from '../calendar/day'
import { type Actor, holds } from '../contact/actor'
import { actingScope } from '../contact/answering'
import { postsOf } from '../contact/store'
import { communityOf, gridOf } from '../division/division'
import { HANDLING_POSTS } from './access'
import type { Feedback } from './feedback'

/**
 * The matter with the scope that has to act on it today, should its holder have nobody left: a leader may
 * go on leave after it was routed. Asks the roster only when the caller is staff but not the holder.
 */
export async function withActing<F extends Pick<Feedback, 'holder'>>(matter: F, actor: Actor, today: Day) {
  if (actor.posts.length === 0 || holds(actor, HANDLING_POSTS, matter.holder)) return matter
  const scopes = [matter.holder, gridOf(matter.holder), communityOf(matter.holder)]
  const posts = await postsOf([...new Set(scopes.filter((scope) => scope !== undefined))])
  return { ...matter, acting: actingScope(matter.holder, posts, today) }
}
