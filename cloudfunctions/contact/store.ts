import type { Stored } from '../division/as-of'
import { communityOf, type DivisionCode } from '../division/division'
import { standing, type View } from '../platform/current'
import { command, find, read, type Transaction } from '../platform/database'
import { type Post, type PostKind, renewed } from './post'
import type { PostLine } from './post-ledger'

/** More than a community or a chain of scopes ever has. */
const MOST_POSTS = 300

/**
 * The posts of these scopes with all others of their communities, for deputies are colleagues: only they
 * tell whether a deputy is there himself. Where a person is given, also those that name him anywhere.
 */
export function postsOf(scopes: readonly DivisionCode[], openid?: string): Promise<Post[]> {
  const communities = [...new Set(scopes.flatMap((scope) => communityOf(scope) ?? []))]
  const others = scopes.filter((scope) => !communityOf(scope)).map((scope) => ({ scope }))
  return postsWhere(command.or([...communities.map(inside), ...others, ...naming(openid)]))
}

/**
 * The posts of a community and its grids, and those that name this person anywhere, in one search: as they
 * lie in the database, for who shows them together with other documents of the same moment (`postsIn`).
 */
export function storedPostsAround(community: DivisionCode, openid?: string): Promise<Stored<Post>[]> {
  const where = command.or([inside(community), ...naming(openid)])
  return find('posts', { where, limit: MOST_POSTS })
}

/** The posts of these scopes and of all that lies inside them; a person as in `postsOf`. */
export function postsInside(scopes: readonly DivisionCode[], openid?: string): Promise<Post[]> {
  return postsWhere(command.or([...scopes.map(inside), ...naming(openid)]))
}

/** Stored posts as a view shows them. */
export function postsIn(view: View, posts: readonly Stored<Post>[]): Post[] {
  return posts.flatMap((post) => view(post, renewed) ?? [])
}

async function postsWhere(where: object, limit = MOST_POSTS): Promise<Post[]> {
  return standing(await find('posts', { where, limit }), renewed)
}

/** The post with this id; undefined when there is none, or it does not count yet. */
export async function postOf(id: string): Promise<Post | undefined> {
  const post = await read('posts', id)
  return (await standing(post ? [post] : [], renewed))[0]
}

/** The posts that name this person as holder or deputy, whenever. */
export function postsNaming(openid: string): Promise<Post[]> {
  return postsWhere(command.or(naming(openid)))
}

/** The posts whose holder or deputy the roster knows by this mobile number. */
export function postsOfPhone(phone: string): Promise<Post[]> {
  return postsWhere(command.or([{ 'holder.phone': phone }, { 'leave.deputy.phone': phone }]))
}

/** Writes a changed post with its ledger line; `false` when this line is there: the change is a repeat. */
export async function change(t: Transaction, post: Post, line: PostLine): Promise<boolean> {
  if (await t.read('postLedger', line._id)) return false
  await t.put('posts', post)
  await t.add('postLedger', line)
  return true
}

/** More than the officers of a district, or the cadres of a street. */
const MOST_OF_KINDS = 1000

/** Posts of these kinds inside these scopes, and all inside others, in one search. */
export function postsToFallBackOn(
  kinds: readonly { kinds: readonly PostKind[]; scope: DivisionCode }[],
  whole: readonly DivisionCode[],
): Promise<Post[]> {
  const some = kinds.map((row) => ({ kind: command.in([...row.kinds]), ...inside(row.scope) }))
  const where = command.or([...some, ...whole.map(inside)])
  return postsWhere(where, MOST_OF_KINDS)
}

/** The departments' officers of a district: a unit without one on the roster cannot be sent anything. */
export function officersOf(district: DivisionCode): Promise<Post[]> {
  return postsWhere({ kind: 'departmentOfficer', ...inside(district) }, MOST_OF_KINDS)
}

/** Every administrator's post, whatever the district. */
export function administrators(): Promise<Post[]> {
  return postsWhere({ kind: 'administrator' }, MOST_OF_KINDS)
}

function naming(openid: string | undefined): object[] {
  return openid ? [{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }] : []
}

function inside(scope: DivisionCode): object {
  return { scope: command.gte(scope).and(command.lt(`${scope}~`)) }
}
