/** A cell that a spreadsheet takes for text whatever it holds: what begins like a formula gets an apostrophe. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** A column of a ledger: its heading, its width in characters, and what stands in it. */
export interface Column<Row> {
  name: string
  width: number
  of: (row: Row) => string | number
}

/** A sheet as rows of plain cells, the heading first; numbers stay numbers. */
export function cellsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): (string | number)[][] {
  const heading = columns.map(({ name }) => name)
  const body = rows.map((row) =>
    columns.map(({ of }) => {
      const value = of(row)
      return typeof value === 'number' ? value : safeText(value)
    }),
  )
  return [heading, ...body]
}
