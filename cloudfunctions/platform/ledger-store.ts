import type { DocumentOf } from '../collections'
import { addOnce, command, find } from './database'

export type LedgerKind = DocumentOf<'ledger'>['kind']
export type LineOf<K extends LedgerKind> = Extract<DocumentOf<'ledger'>, { kind: K }>

/** More lines than a few cases have. */
const MOST_LINES = 1000

/** The ledger lines of these cases, in no particular order. One operation. */
export async function linesOf<K extends LedgerKind>(kind: K, cases: readonly string[]): Promise<LineOf<K>[]> {
  const lines = await find('ledger', { where: { of: command.in([...cases]) }, limit: MOST_LINES })
  return lines.filter((line): line is LineOf<K> => line.kind === kind)
}

/** Sees to it that these lines stand in the ledger. One operation where they do, else two. */
export async function makeSureOf(lines: readonly DocumentOf<'ledger'>[]): Promise<void> {
  if (lines.length === 0) return
  const _id = command.in(lines.map((line) => line._id))
  const there = await find('ledger', { where: { _id }, limit: MOST_LINES })
  const known = new Set(there.map((line) => line._id))
  await addOnce(
    'ledger',
    lines.filter((line) => !known.has(line._id)),
  )
}
