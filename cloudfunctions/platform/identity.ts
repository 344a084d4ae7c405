import { type Actor, actorAmong } from '../contact/actor'
import { renewed } from '../contact/post'
import type { Resident } from '../resident/resident'
import type { Moment } from './clock'
import { cloud } from './cloud'
import { standing } from './current'
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

/** The caller as the roster knows him, with every post he may act in today. One operation. */
export async function staffOf(openid: string, { today }: Moment): Promise<Actor> {
  const named = command.or([{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }])
  const posts = await standing(await find('posts', { where: named, limit: MOST_POSTS }), renewed)
  return actorAmong(openid, posts, today)
}

/** The caller in all he is here: staff by the roster, resident by his own word. Two operations at once. */
export async function actorOf(openid: string, moment: Moment): Promise<Actor & { resident?: Resident }> {
  const [actor, resident] = await Promise.all([staffOf(openid, moment), residentOf(openid)])
  return { ...actor, resident }
}
