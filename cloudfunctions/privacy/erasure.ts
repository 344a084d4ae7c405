import type { ErasableKind } from '../personal'
import type { Signature } from '../platform/ledger'

/**
 * A deletion under way. It is written before anything is deleted and goes when all of it is done: whatever breaks
 * off is gone on with, under the same stand-in. After the first pass it is gone over once more, for what was on
 * its way meanwhile.
 */
export interface Erasure {
  _id: string
  openid: string
  /** What stands for him in what stays: made by chance, kept nowhere else. */
  nobody: string
  kinds: ErasableKind[]
  /** When the timer goes over it. */
  runAt: number
}

/** Whose data goes, and what stands for him. */
export type Gone = Pick<Erasure, 'openid' | 'nobody'>

/** What people read in place of a name. */
export const NOBODY_NAME = '已删除信息的居民'

/** Calls that were under way when it began are over by then, ms. */
export const SECOND_PASS = 10 * 60_000

/** A ledger line whose signature names nobody any more; what happened, and when, is not touched. */
export function unlinkedLine<L extends { by: Signature }>(line: L, { openid, nobody }: Gone): L {
  return line.by.openid === openid
    ? { ...line, by: { openid: nobody, name: NOBODY_NAME, post: line.by.post } }
    : line
}
