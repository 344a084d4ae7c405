import { type DivisionCode, districtOf } from './division'
import type { Signature } from './ledger'
import type { PostKind } from './post-kind'

/** A post someone may act in today, as its holder or as the deputy of a holder on leave. */
export interface ActingPost {
  id: string
  kind: PostKind
  scope: DivisionCode
  /** `社区书记`, `网格长`. */
  title: string
  deputyFor?: string
}

/** Who acts, and everything permission depends on: rules take it instead of asking the database. */
export interface Actor {
  openid: string
  name: string
  posts: readonly ActingPost[]
}

/** How someone signs for what he does in a post: `社区书记`, `社区书记（代陈静）`; without one `工作人员`. */
export function signingTitle(post: Pick<ActingPost, 'title' | 'deputyFor'> | undefined): string {
  if (!post) return '工作人员'
  return post.deputyFor ? `${post.title}（代${post.deputyFor}）` : post.title
}

/** The signature of someone under what he does in a post. */
export function signedAs(
  { openid, name }: Pick<Actor, 'openid' | 'name'>,
  post: Pick<ActingPost, 'title' | 'deputyFor'> | undefined,
): Signature {
  const { deputyFor } = post ?? {}
  return { openid, name, post: signingTitle(post), ...(deputyFor && { deputyFor }) }
}

/** How an administrator signs for his district. */
export function signedByAdministrator(actor: Actor): Signature {
  return signedAs(
    actor,
    actor.posts.find(({ kind }) => kind === 'administrator'),
  )
}

export function holds(actor: Actor, kinds: readonly PostKind[], scope: DivisionCode): boolean {
  return actor.posts.some((post) => post.scope === scope && kinds.includes(post.kind))
}

/** The district whose administrator the actor is. Who is none has been refused before (platform/procedure.ts). */
export function administered(actor: Actor): DivisionCode {
  const post = actor.posts.find(({ kind }) => kind === 'administrator')
  if (!post) throw new Error('no administrator')
  return districtOf(post.scope)
}
