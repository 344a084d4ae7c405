import type { DivisionCode } from '../division/division'
import { entryOf } from '../platform/ledger'
import type { LedgerLine } from './feedback'

/** A line as the ledger of matters kept it before there was one ledger for all. */
export type RetiredLine = Omit<LedgerLine, 'kind' | 'of' | 'unit' | 'month'> & { feedback: string }

/** Who had a matter when each of its lines was written, by their sequence: whom the line before had brought it to. */
export function unitsOf(
  lines: readonly Pick<LedgerLine, 'sequence' | 'holder'>[],
): Map<number, DivisionCode> {
  const units = new Map<number, DivisionCode>()
  let unit = ''
  for (const { sequence, holder } of [...lines].sort((one, other) => one.sequence - other.sequence)) {
    unit ||= holder ?? ''
    units.set(sequence, unit)
    unit = holder ?? unit
  }
  return units
}

/** A retired line as the one ledger keeps it. */
export function carriedOver({ feedback, ...line }: RetiredLine, unit: DivisionCode): LedgerLine {
  return { ...entryOf('feedback', { ...line, of: feedback, unit }), ...line }
}
