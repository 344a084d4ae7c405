import { type Actor, actingPosts } from '../contact/actor'
import type { Resident } from '../resident/resident'
import type { Moment } from './clock'
import { cloud } from './cloud'
import { command, find, read } from './database'

/** More posts than one person ever holds. */
const MOST_POSTS = 50

/** The caller's WeChat openid as WeChat vouches for it; undefined for a browser that has not signed in. */
export function callerOpenid(): string | undefined {
  return cloud.getWXContext().OPENID || undefined
}

export function residentOf(openid: string): Promise<Resident | undefined> {
  return read('residents', openid)
}

/** The caller with every post he may act in today. Two operations at once. */
export async function actorOf(openid: string, { today }: Moment): Promise<Actor & { resident?: Resident }> {
  const named = command.or([{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }])
  const [resident, posts] = await Promise.all([
    residentOf(openid),
    find('posts', { where: named, limit: MOST_POSTS }),
  ])
  const acting = actingPosts(openid, posts, today)
  const rosterName = posts.find(({ holder }) => holder?.openid === openid)?.holder?.name
  const deputyName = posts.find(({ leave }) => leave?.deputy?.openid === openid)?.leave?.deputy?.name
  return { openid, name: rosterName ?? deputyName ?? resident?.name ?? '居民', posts: acting, resident }
}
