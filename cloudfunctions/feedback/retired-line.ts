import { communityOf, type DivisionCode } from '../platform/division'
import { entryOf } from '../platform/ledger'
import type { Feedback, LedgerLine } from './feedback'

/** A line as the ledger of matters kept it before there was one ledger for all. */
export type RetiredLine = Omit<LedgerLine, 'kind' | 'of' | 'unit' | 'month'> & { feedback: string }

/**
 * Who had a matter when each of its lines was written, by their sequence: whom the line before had brought it to.
 * `first`: where it lay before its lines tell, asked where the first one is missing.
 */
function unitsOf(
  lines: readonly Pick<LedgerLine, 'sequence' | 'holder'>[],
  first: () => DivisionCode,
): Map<number, DivisionCode> {
  const units = new Map<number, DivisionCode>()
  let unit: DivisionCode | undefined
  for (const { sequence, holder } of [...lines].sort((one, other) => one.sequence - other.sequence)) {
    unit ??= (sequence === 1 ? holder : undefined) ?? first()
    units.set(sequence, unit)
    unit = holder ?? unit
  }
  return units
}

/** Where a matter lay before its lines tell, no closer than it is sure: the community it was to go to, or its district. */
export function firstUnitOf({ route, district }: Pick<Feedback, 'route' | 'district'>): DivisionCode {
  return communityOf(route.holder) ?? district
}

/** A retired line as the one ledger keeps it. */
export function carriedOver({ feedback, ...line }: RetiredLine, unit: DivisionCode): LedgerLine {
  return { ...entryOf('feedback', { ...line, of: feedback, unit }), ...line }
}

/**
 * Retired lines as the one ledger keeps them. `others`: the lines of their matters that lie elsewhere, for who had a
 * matter is told by the lines before. `firstUnit`: where a matter lay whose first line is not there.
 */
export function carriedAmong(
  others: readonly (LedgerLine | RetiredLine)[],
  retired: readonly RetiredLine[],
  firstUnit: (matter: string) => DivisionCode,
): LedgerLine[] {
  const lines = new Map<string, (LedgerLine | RetiredLine)[]>()
  for (const line of [...others, ...retired]) {
    const matter = matterOf(line)
    lines.set(matter, [...(lines.get(matter) ?? []), line])
  }
  const units = new Map([...lines].map(([matter, all]) => [matter, unitsOf(all, () => firstUnit(matter))]))
  return retired.map((line) => {
    const unit = units.get(line.feedback)?.get(line.sequence) ?? firstUnit(line.feedback)
    return carriedOver(line, unit)
  })
}

export function matterOf(line: LedgerLine | RetiredLine): string {
  return 'of' in line ? line.of : line.feedback
}
