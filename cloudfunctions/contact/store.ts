import { communityOf, type DivisionCode } from '../division/division'
import { command, find, type Transaction } from '../platform/database'
import type { Post } from './post'
import type { PostLine } from './post-ledger'

/** More than a community or a chain of scopes ever has. */
const MOST_POSTS = 300

/**
 * The posts of these scopes with all others of their communities, for deputies are colleagues: only they
 * tell whether a deputy is there himself.
 */
export function postsOf(scopes: readonly DivisionCode[]): Promise<Post[]> {
  const communities = [...new Set(scopes.flatMap((scope) => communityOf(scope) ?? []))]
  const others = scopes.filter((scope) => !communityOf(scope)).map((scope) => ({ scope }))
  return find('posts', { where: command.or([...communities.map(inside), ...others]), limit: MOST_POSTS })
}

/** The posts of a community and its grids, and those that name this person anywhere, in one search. */
export function postsAround(community: DivisionCode, openid?: string): Promise<Post[]> {
  const named = openid ? naming(openid) : []
  return find('posts', { where: command.or([inside(community), ...named]), limit: MOST_POSTS })
}

/** The posts that name this person as holder or deputy, whenever. */
export function postsNaming(openid: string): Promise<Post[]> {
  return find('posts', { where: command.or(naming(openid)), limit: MOST_POSTS })
}

/** The posts whose holder or deputy the roster knows by this mobile number. */
export function postsOfPhone(phone: string): Promise<Post[]> {
  const where = command.or([{ 'holder.phone': phone }, { 'leave.deputy.phone': phone }])
  return find('posts', { where, limit: MOST_POSTS })
}

/** Writes a changed post with its ledger line; `false` when this line is there: the change is a repeat. */
export async function change(t: Transaction, post: Post, line: PostLine): Promise<boolean> {
  if (await t.read('postLedger', line._id)) return false
  await t.put('posts', post)
  await t.add('postLedger', line)
  return true
}

function inside(scope: DivisionCode): object {
  return { scope: command.gte(scope).and(command.lt(`${scope}~`)) }
}

function naming(openid: string): object[] {
  return [{ 'holder.openid': openid }, { 'leave.deputy.openid': openid }]
}
