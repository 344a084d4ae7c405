import type { Stored } from '../division/as-of'
import type { DivisionCode } from '../division/division'
import { standing, type View } from '../platform/current'
import { command, find } from '../platform/database'
import { type Post, renewed } from './post'

/** More than a community or a chain of scopes ever has. */
const MOST_POSTS = 300

/** The posts of exactly these scopes. */
export function postsOf(scopes: readonly DivisionCode[]): Promise<Post[]> {
  return postsWhere({ scope: command.in([...scopes]) })
}

/**
 * The posts of a community and its grids, and those that name this person anywhere, in one search: as they
 * lie in the database, for who shows them together with other documents of the same moment (`postsIn`).
 */
export function storedPostsAround(community: DivisionCode, openid?: string): Promise<Stored<Post>[]> {
  const named = openid ? [{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }] : []
  return find('posts', { where: command.or([inside(community), ...named]), limit: MOST_POSTS })
}

/** The posts of these scopes and of all that lies inside them. */
export function postsInside(scopes: readonly DivisionCode[]): Promise<Post[]> {
  return postsWhere(command.or(scopes.map(inside)))
}

/** Stored posts as a view shows them. */
export function postsIn(view: View, posts: readonly Stored<Post>[]): Post[] {
  return posts.flatMap((post) => view(post, renewed) ?? [])
}

async function postsWhere(where: object): Promise<Post[]> {
  return standing(await find('posts', { where, limit: MOST_POSTS }), renewed)
}

function inside(scope: DivisionCode): object {
  return { scope: command.gte(scope).and(command.lt(`${scope}~`)) }
}
