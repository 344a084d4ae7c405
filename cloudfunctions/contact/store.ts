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
  const named = openid ? [{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }] : []
  return find('posts', { where: command.or([inside(community), ...named]), limit: MOST_POSTS })
}

/** The posts of these scopes and of all that lies inside them. */
export function postsInside(scopes: readonly DivisionCode[]): Promise<Post[]> {
  return find('posts', { where: command.or(scopes.map(inside)), limit: MOST_POSTS })
}

function inside(scope: DivisionCode): object {
  return { scope: command.gte(scope).and(command.lt(`${scope}~`)) }
}
