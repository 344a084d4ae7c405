import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import { entryOf, UNRECORDED } from '../platform/ledger'
import type { PostLine, PostMove } from './post-ledger'

/** What a line of the ledger of posts could tell before there was one ledger for all. */
export type RetiredPostMove = Extract<
  PostMove,
  'bind' | 'unbind' | 'takeLeave' | 'endLeave' | 'delegate' | 'endDelegation' | 'publish' | 'withdraw'
>

/** A line as the ledger of posts kept it then. */
export interface RetiredPostLine {
  /** The same for every repeat of one submission. */
  _id: string
  post: string
  move: RetiredPostMove
  by: { openid: string; name: string }
  /** Milliseconds since 1970. */
  at: number
  /** Of a leave or a delegation; of a publication its last day. */
  from?: Day
  until?: Day
  deputy?: string
}

/**
 * A retired line as the one ledger keeps it, from before lines were numbered: these are in the order of their time,
 * ahead of the first numbered one. `scope`: what its post serves.
 */
export function carriedOver({ post, move, by, ...line }: RetiredPostLine, scope: DivisionCode): PostLine {
  const { _id, at, ...days } = line
  const id = carriedId(post, _id)
  const who = { ...by, post: UNRECORDED }
  return { ...entryOf('post', { id, of: post, sequence: 0, told: move, by: who, at, unit: scope }), ...days }
}

/** What the retired line of a post is called once it is carried over. */
export function carriedId(post: string, retired: string): string {
  return `${post}:${retired}`
}
