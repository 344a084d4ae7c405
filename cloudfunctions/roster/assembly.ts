import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Findings } from './findings'
import type { Roster } from './roster'
import { type ColumnKey, type Line, SHEETS, type SheetKey, type Sheets } from './sheets'

/** What the sheets are compared with, and where faults are told. */
export interface Assembly {
  district: DivisionCode
  current: Roster
  today: Day
  /** Every sheet; one that the file does not bring says what stands. */
  sheets: Required<Sheets>
  /** The sheets that the file brings. */
  brought: ReadonlySet<SheetKey>
  findings: Findings
}

/** The rows without those that repeat an earlier one, each of which is a fault at `column`. */
export function withoutRepeats<S extends SheetKey>(
  { findings }: Assembly,
  sheet: S,
  lines: readonly Line<S>[],
  column: ColumnKey<S>,
  keyOf: (line: Line<S>) => string,
): Line<S>[] {
  const first = new Map<string, number>()
  return lines.filter((line) => {
    const key = keyOf(line)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, line.row)
      return true
    }
    findings.cell(
      sheet,
      line.row,
      column,
      before ? `与第${before}行重复` : `与“${SHEETS[sheet].name}”里已有的重复`,
    )
    return false
  })
}
