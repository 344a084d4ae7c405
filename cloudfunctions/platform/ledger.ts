import { beijingDay } from './day'
import type { DivisionCode } from './division'

/** Who did something, and as which post: `社区书记`, `社区书记（代陈静）`; a resident signs `居民`. */
export interface Signature {
  openid: string
  name: string
  post: string
  /** Whom he stood in for. */
  deputyFor?: string
}

/** What a line does not tell that was written before this was recorded: never guessed. */
export const UNRECORDED = '未记录'

/** How the timer signs. */
export const SYSTEM: Signature = { openid: '', name: '系统', post: '系统' }

/**
 * One line of the ledger 台账, the one collection in which every change of state of every capability has its line:
 * written with the change, never rewritten.
 */
export interface LedgerEntry<K extends string = string, T extends string = string> {
  /** `<case>:<sequence>`. */
  _id: string
  /** What kind of case it tells of. */
  kind: K
  of: string
  sequence: number
  told: T
  by: Signature
  /** Milliseconds since 1970. */
  at: number
  /**
   * Where it was done: who had the case then; of a line from before this was recorded, as near as is known. A unit's
   * month of one kind is one range of the index.
   */
  unit: DivisionCode
  /** The Beijing month: `2026-11`. */
  month: string
  word?: string
  /** Not for the author's eyes. */
  internal: boolean
}

/**
 * Lines of one case from the first to the last: by their sequence. What bears the sequence of a numbered line comes
 * after it, of several such the earlier first.
 */
export function inOrder<L extends LedgerEntry>(lines: readonly L[]): L[] {
  const isCounted = ({ _id, of, sequence }: L) => _id === `${of}:${sequence}`
  return [...lines].sort(
    (one, other) =>
      one.sequence - other.sequence ||
      Number(isCounted(other)) - Number(isCounted(one)) ||
      one.at - other.at ||
      one._id.localeCompare(other._id),
  )
}

/** What is told of a change; the rest of its line follows from that. */
export type Told<T extends string = string> = Pick<
  LedgerEntry<string, T>,
  'of' | 'sequence' | 'told' | 'by' | 'at' | 'unit' | 'word'
> & { id?: string }

/**
 * The `sequence`-th entry of a case. Whoever cannot count them under a transaction gives an `id` of his own that a
 * repeat makes again; the sequence then only orders.
 */
export function entryOf<K extends string, T extends string>(kind: K, entry: Told<T>): LedgerEntry<K, T> {
  const { id, word, of, sequence, told, by, at, unit } = entry
  const who = { by, at, unit, month: beijingDay(at).slice(0, 7), ...(word && { word }), internal: false }
  return { _id: id ?? `${of}:${sequence}`, kind, of, sequence, told, ...who }
}

/** The ids of a case's ledger lines, of which it has so many. */
export function lineIds({ _id, lines }: { _id: string; lines: number }): string[] {
  return Array.from({ length: lines }, (_none, index) => `${_id}:${index + 1}`)
}
