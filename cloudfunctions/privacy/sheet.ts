import type { Column } from '../document/cells'
import type { Kind } from '../personal'

/** A sheet of the copy: what is held of one kind. */
export interface Sheet {
  kind: Kind
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** A row as it is read: the words under each heading. */
export type Row = Readonly<Record<string, string | number | undefined>>

/** A sheet whose headings are the names of the first row's words. */
export function sheet(kind: Kind, name: string, rows: readonly Row[] = []): Sheet {
  const headings = Object.keys(rows[0] ?? {})
  const columns = headings.map((heading) => ({
    name: heading,
    width: 20,
    of: (row: Row) => row[heading] ?? '',
  }))
  return { kind, name, rows, columns }
}

/** Files as the addresses they are good at for two hours. */
export function filesIn(files: readonly string[], addresses: ReadonlyMap<string, string>): string {
  return files.flatMap((file) => addresses.get(file) ?? []).join('\n')
}
