import type { DocumentOf } from './collections'
import { command, find } from './database'

export type LedgerKind = DocumentOf<'ledger'>['kind']
export type LineOf<K extends LedgerKind> = Extract<DocumentOf<'ledger'>, { kind: K }>

/** More lines than a few cases have. */
const MOST_LINES = 1000

/** The ledger lines of these cases, in no particular order. One operation. */
export async function linesOf<K extends LedgerKind>(kind: K, cases: readonly string[]): Promise<LineOf<K>[]> {
  const lines = await find('ledger', { where: { of: command.in([...cases]) }, limit: MOST_LINES })
  return lines.filter((line): line is LineOf<K> => line.kind === kind)
}
