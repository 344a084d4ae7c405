import type { DivisionCode } from '../platform/division'
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

/**
 * Retired lines as the one ledger keeps them. `others`: the lines of their matters that lie elsewhere, for who had a
 * matter is told by the lines before.
 */
export function carriedAmong(
  others: readonly (LedgerLine | RetiredLine)[],
  retired: readonly RetiredLine[],
): LedgerLine[] {
  const matterOf = (line: LedgerLine | RetiredLine) => ('of' in line ? line.of : line.feedback)
  const lines = new Map<string, (LedgerLine | RetiredLine)[]>()
  for (const line of [...others, ...retired]) {
    const matter = matterOf(line)
    lines.set(matter, [...(lines.get(matter) ?? []), line])
  }
  const units = new Map([...lines].map(([matter, all]) => [matter, unitsOf(all)]))
  return retired.map((line) => carriedOver(line, units.get(line.feedback)?.get(line.sequence) ?? ''))
}
