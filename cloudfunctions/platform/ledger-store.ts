import type { DocumentOf } from './collections'
import { addAll, command, find, isDuplicate } from './database'

export type LedgerKind = DocumentOf<'ledger'>['kind']
export type LineOf<K extends LedgerKind> = Extract<DocumentOf<'ledger'>, { kind: K }>

/** More lines than a few cases have. */
const MOST_LINES = 1000

/** The ledger lines of these cases, in no particular order. One operation. */
export async function linesOf<K extends LedgerKind>(kind: K, cases: readonly string[]): Promise<LineOf<K>[]> {
  const lines = await find('ledger', { where: { of: command.in([...cases]) }, limit: MOST_LINES })
  return lines.filter((line): line is LineOf<K> => line.kind === kind)
}

/**
 * Writes the lines of a job, whose ids a second try makes again: those that the first one has left are kept as they
 * are. One operation; two more after a try that broke off.
 */
export async function addLines(lines: readonly DocumentOf<'ledger'>[]): Promise<void> {
  if (lines.length === 0) return
  try {
    await addAll('ledger', lines)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const where = { _id: command.in(lines.map(({ _id }) => _id)) }
    const there = new Set((await find('ledger', { where, limit: lines.length })).map(({ _id }) => _id))
    if (there.size === 0) throw error
    await addLines(lines.filter(({ _id }) => !there.has(_id)))
  }
}
