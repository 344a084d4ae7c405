import type { DivisionCode } from '../division/division'
import { command, find } from '../platform/database'
import type { Post } from './post'

/** More than a community or a chain of scopes ever has. */
const MOST_POSTS = 300

/** The posts of exactly these scopes. */
export function postsOf(scopes: readonly DivisionCode[]): Promise<Post[]> {
  return find('posts', { where: { scope: command.in([...scopes]) }, limit: MOST_POSTS })
}

/** The posts of a community and its grids, and those that name this person anywhere, in one search. */
export function postsAround(community: DivisionCode, openid?: string): Promise<Post[]> {
  const inside = { scope: command.gte(community).and(command.lt(`${community}~`)) }
  const where = openid
    ? command.or([inside, { 'holder.openid': openid }, { 'leave.deputy.openid': openid }])
    : inside
  return find('posts', { where, limit: MOST_POSTS })
}
