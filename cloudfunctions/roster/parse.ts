import { readCell } from './cells'
import { Findings } from './findings'
import { type Finding, ROSTER_LIMITS } from './roster'
import {
  type Cells,
  type Column,
  type ColumnKey,
  columnsOf,
  EXPLAINING,
  type Line,
  SHEET_KEYS,
  SHEETS,
  type SheetKey,
  type Sheets,
} from './sheets'

/** A sheet as it lies in the file: every cell as text, '' for an empty one; the first row is row 1. */
export interface RawSheet {
  name: string
  rows: readonly (readonly string[])[]
}

/** What a file says, by sheet and row, and every cell that cannot be read. */
export interface Parsed {
  sheets: Sheets
  rows: number
  faults: Finding[]
  warnings: Finding[]
}

/**
 * Reads the sheets of a workbook. Blank rows, the explaining row, the order of sheets and columns and
 * merged names of estates and buildings are forgiven; sheets and columns nobody knows are told.
 */
export function parse(workbook: readonly RawSheet[]): Parsed {
  const findings = new Findings()
  const sheets: Sheets = {}
  let rows = 0
  for (const raw of workbook) {
    const key = SHEET_KEYS.find((sheet) => SHEETS[sheet].name === nameOf(raw.name))
    if (!key) tellUnknownSheet(raw, findings)
    else rows += readSheet(key, raw, sheets, findings)
  }
  if (rows === 0) findings.fault({ sentence: '这份文件里没有名册内容，请用下载的模板填写' })
  if (rows > ROSTER_LIMITS.rows)
    findings.fault({ sentence: `一次最多导入${ROSTER_LIMITS.rows}行，请分街道导出后分别填写` })
  return { sheets, rows, faults: findings.faults, warnings: findings.warnings }
}

function tellUnknownSheet({ name, rows }: RawSheet, findings: Findings): void {
  if (rows.length === 0) return
  const known = SHEET_KEYS.map((key) => SHEETS[key].name).join('、')
  findings.warn({ sheet: name, sentence: `不认识这张工作表，没有读取；能读取的是${known}` })
}

/** Reads one sheet into `sheets`; gives the number of its rows. One without any row is taken as not brought. */
function readSheet<S extends SheetKey>(key: S, raw: RawSheet, sheets: Sheets, findings: Findings): number {
  const at = raw.rows.findIndex((row) => !isBlank(row))
  const header = raw.rows[at]
  if (!header) return 0
  const columns = columnsIn(key, header, at + 1, findings)
  if (!columns) return 0
  const lines: Line<S>[] = []
  for (const [index, row] of raw.rows.entries()) {
    if (index <= at || isBlank(row) || row.some((cell) => cell.startsWith(EXPLAINING))) continue
    lines.push({
      row: index + 1,
      cells: readRow(key, row, index + 1, columns, lines.at(-1)?.cells, findings),
    })
  }
  if (lines.length === 0) return 0
  if (sheets[key]) findings.fault({ sheet: raw.name, sentence: '这张工作表出现了两次，请合并为一张' })
  const found: Sheets = { [key]: lines }
  Object.assign(sheets, found)
  return lines.length
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/** `人员 ` and `手机号（必填）*` are meant as `人员` and `手机号`. */
const nameOf = (text: string) => text.normalize('NFKC').replace(/\s|\*|\([^)]*\)/g, '')

type Places<S extends SheetKey> = Map<ColumnKey<S>, number>

/** Where each column stands; undefined when one is missing without which the sheet says nothing. */
function columnsIn<S extends SheetKey>(
  key: S,
  header: readonly string[],
  row: number,
  findings: Findings,
): Places<S> | undefined {
  const sheet = SHEETS[key].name
  const columns = columnsOf(key)
  const places: Places<S> = new Map()
  for (const [index, text] of header.entries()) {
    const name = nameOf(text)
    const [column] = columns.find(([, it]) => it.name === name) ?? []
    if (column && places.has(column)) findings.fault({ sheet, row, sentence: `“${name}”这一列出现了两次` })
    else if (column) places.set(column, index)
    else if (name) findings.warn({ sheet, row, sentence: `不认识“${text.trim()}”这一列，没有读取` })
  }
  const missing = columns.filter(([column, { required }]) => required && !places.has(column))
  if (missing.length === 0) return places
  const names = missing.map(([, { name }]) => `“${name}”`).join('、')
  findings.fault({ sheet, row, sentence: `缺少${names}列，请用下载的模板填写` })
  return undefined
}

function readRow<S extends SheetKey>(
  key: S,
  raw: readonly string[],
  row: number,
  places: Places<S>,
  above: Cells<S> | undefined,
  findings: Findings,
): Cells<S> {
  const cells = Object.fromEntries(
    columnsOf(key).map(([column, { kind }]) => {
      const reading = readCell(kind, raw[places.get(column) ?? -1] ?? '')
      if ('wrong' in reading) findings.cell(key, row, column, reading.wrong)
      return [column, 'text' in reading ? reading.text : WRONG]
    }),
  ) as Cells<S>
  const whole =
    key === 'buildings'
      ? unmerged(cells as Cells<'buildings'>, above as Cells<'buildings'> | undefined)
      : cells
  for (const [column, { required, name }] of columnsOf(key) as [ColumnKey<S>, Column][])
    if (required && whole[column as keyof typeof whole] === '')
      findings.cell(key, row, column, `请填写${name}；合并的单元格请拆开后逐行填写`)
  return whole as Cells<S>
}

/** Stands for a cell that could not be read: it is told already, and is not told again as missing. */
export const WRONG = '?'

/** What is often merged over the units of a building: below the first row it is the same. */
function unmerged(cells: Cells<'buildings'>, above?: Cells<'buildings'>): Cells<'buildings'> {
  if (!above) return cells
  const estate = cells.estate || above.estate
  const estateId = cells.estateId || (cells.estate === '' ? above.estateId : '')
  const within = { ...cells, estate, estateId }
  if (estate !== above.estate || (cells.building === '' && cells.unit === '')) return within
  const building = cells.building || above.building
  if (building !== above.building) return within
  const { grid, microGrid } = cells.grid || cells.microGrid ? cells : above
  return { ...within, building, buildingId: cells.buildingId || above.buildingId, grid, microGrid }
}
