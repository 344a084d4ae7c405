import type { LedgerKind, LineOf } from '../../cloudfunctions/platform/ledger-store'
import type { District } from './district'

/** The lines of one case, in their order. */
export const linesOf = <K extends LedgerKind>(district: District, kind: K, of: string) =>
  (district.find('ledger', { kind, of }) as LineOf<K>[]).sort((one, other) => one.sequence - other.sequence)
