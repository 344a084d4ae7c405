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
 * A retired line as the one ledger keeps it. It has no number: its sequence is 0, so that `inOrder` puts it ahead of
 * every numbered one, among its like by time; also one that a function of the former release has written later than
 * those. `scope`: what its post serves now, or as much as is known of one that is gone; what it served when the line
 * was written nothing tells.
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
