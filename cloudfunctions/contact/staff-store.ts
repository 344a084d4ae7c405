import { standing } from '../division/standing-store'
import type { Actor } from '../platform/actor'
import type { Moment } from '../platform/clock'
import { command, find } from '../platform/database'
import type { Day } from '../platform/day'
import { actorAmong } from './actor'
import { isOnLeave, type Post, renewed } from './post'

/** More posts than one person ever holds. */
const MOST_POSTS = 50

/** The caller as the roster knows him, with every post he may act in today. Operations as `staffAndPosts`. */
export async function staffOf(openid: string, moment: Moment): Promise<Actor> {
  return (await staffAndPosts(openid, moment)).actor
}

/**
 * The caller as the roster knows him, and the posts that name him as holder or deputy, whenever. One operation; one
 * more for who stands in for a colleague on leave, whose own deputising passes on to him.
 */
export async function staffAndPosts(
  openid: string,
  { today }: Moment,
): Promise<{ actor: Actor; named: readonly Post[] }> {
  const where = command.or([{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }])
  const named = await standing(await find('posts', { where, limit: MOST_POSTS }), renewed)
  const posts = [...named, ...(await passedOn(openid, named, today))]
  return { actor: actorAmong(openid, posts, today), named }
}

/** How often a post may be passed on from one deputy on leave to the next. */
const MOST_PASSES = 3

/** The posts of which the caller's colleagues on leave are deputies, and so on: they fall to him. */
async function passedOn(openid: string, posts: readonly Post[], today: Day): Promise<Post[]> {
  const found: Post[] = []
  const asked = new Set([openid])
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const away = [...posts, ...found].flatMap(({ holder, leave }) =>
      holder?.openid && leave && isOnLeave({ leave }, today) && !leave.delegated ? [holder.openid] : [],
    )
    const principals = [...new Set(away)].filter((one) => !asked.has(one))
    if (principals.length === 0) break
    for (const one of principals) asked.add(one)
    const where = { 'leave.deputy.openid': command.in(principals) }
    const more = await standing(await find('posts', { where, limit: MOST_POSTS }), renewed)
    found.push(...more.filter(({ _id }) => ![...posts, ...found].some((post) => post._id === _id)))
  }
  return found
}
