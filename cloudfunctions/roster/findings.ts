import type { Finding } from './roster'
import { type ColumnKey, columnsOf, SHEETS, type SheetKey } from './sheets'

/** What was found in a file while it was read: faults forbid its import, warnings do not. */
export class Findings {
  readonly faults: Finding[] = []
  readonly warnings: Finding[] = []

  fault(finding: Finding): void {
    this.faults.push(finding)
  }

  warn(finding: Finding): void {
    this.warnings.push(finding)
  }

  /** A fault of one cell. */
  cell<S extends SheetKey>(sheet: S, row: number, column: ColumnKey<S>, sentence: string): void {
    this.fault({ sheet: SHEETS[sheet].name, row, column: columnName(sheet, column), sentence })
  }
}

/** `C列 户数`; by the columns' order in the template. */
export function columnName<S extends SheetKey>(sheet: S, column: ColumnKey<S>): string {
  const index = columnsOf(sheet).findIndex(([key]) => key === column)
  const found = columnsOf(sheet)[index]
  return `${letterOf(index)}列 ${found?.[1].name ?? ''}`
}

/** A to Z, as Excel calls its first columns. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
