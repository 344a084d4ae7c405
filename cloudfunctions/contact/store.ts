import type { Stored } from '../division/as-of'
import { standing, type View } from '../division/standing-store'
import { command, find, read, type Transaction } from '../platform/database'
import { communityOf, type DivisionCode } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import { isRepeat } from '../platform/repeat'
import { keyWith, submissionId } from '../platform/submission'
import { type Post, renewed } from './post'
import { counted, type PostChange, type PostMove } from './post-ledger'
import { carriedId } from './retired-post-line'

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

/** A submission that changes posts, and which of them it has changed already as they tell no more themselves. */
export interface Submission {
  id: string
  /** The id with a digest of what is asked, as the posts keep it. */
  key: string
  done: ReadonlySet<string>
}

/**
 * A person's submission that is to change these posts: `asked` is what it asks for, told from all others. Before there was one ledger a post did not keep what it was
 * asked; a repeat of that is known by its line there, which is on its way into the ledger while people work. Two
 * operations, which go with the release after this one.
 */
export async function submissionOf(
  openid: string,
  asked: { key: string; told: PostMove } & Readonly<Record<string, unknown>>,
  posts: readonly Pick<Post, '_id'>[],
): Promise<Submission> {
  const id = submissionId(openid, asked.key)
  const key = keyWith(id, { ...asked, key: undefined })
  if (posts.length === 0) return { id, key, done: new Set() }
  const ids = posts.map(({ _id }) => ({ post: _id, retired: `${id}:${_id}` }))
  const there = async (name: 'postLedger' | 'ledger', names: string[]) => {
    const found = await find(name, { where: { _id: command.in(names) }, limit: names.length })
    return found.map(({ _id }) => _id)
  }
  const retired = await there(
    'postLedger',
    ids.map((it) => it.retired),
  )
  const carried = await there(
    'ledger',
    ids.map((it) => carriedId(it.post, it.retired)),
  )
  const done = ids.filter(
    (it) => retired.includes(it.retired) || carried.includes(carriedId(it.post, it.retired)),
  )
  return { id, key, done: new Set(done.map(({ post }) => post)) }
}

/**
 * Writes a changed post with its line; `false` when this submission has changed it before: it is a repeat. Refuses one
 * that asked for something else then.
 */
export async function change(
  t: Transaction,
  post: Post,
  told: PostChange,
  submission?: Submission,
): Promise<boolean> {
  if (submission && (submission.done.has(post._id) || isRepeat(post.recentKeys ?? [], submission.key)))
    return false
  const next = counted(post, told, submission?.key)
  await t.put('posts', next.post)
  await t.add('ledger', next.line)
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
