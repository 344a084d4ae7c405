import readXlsx from 'read-excel-file/node'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import type { Day } from '../../platform/day'
import { escaped } from '../cells'
import { letterOf } from '../findings'
import type { RawSheet } from '../parse'
import type { Roster } from '../roster'
import { sheetsOf } from '../rows'
import {
  type CellKind,
  type Column,
  type ColumnKey,
  columnsOf,
  EXPLAINING,
  type Line,
  POST_NAMES,
  SHEET_KEYS,
  SHEETS,
  type SheetKey,
  type Sheets,
} from '../sheets'

/** The sheets of an .xlsx file, every cell as text; undefined when it is none. */
export async function readWorkbook(file: Buffer): Promise<RawSheet[] | undefined> {
  try {
    const sheets = await readXlsx(file, { trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }))
  } catch {
    return undefined
  }
}

/** What a cell says; a date cell its day. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/** A roster as an .xlsx file: what stands on `today`. Reading it again changes nothing. */
export function workbookOf(roster: Roster, today: Day): Promise<Buffer> {
  return written(sheetsOf(roster, today))
}

/** The empty file to fill in, with the organisations that stand already, so that nobody writes codes anew. */
export function templateOf(roster: Pick<Roster, 'organisations'>, today: Day): Promise<Buffer> {
  const { organisations } = sheetsOf(
    { grids: [], estates: [], posts: [], partyOrganizations: [], ...roster },
    today,
  )
  return written({ organisations })
}

function written(sheets: Sheets): Promise<Buffer> {
  const all = SHEET_KEYS.map((key) => ({
    sheet: SHEETS[key].name,
    data: [headerOf(key), explanationOf(key), ...linesOf(key, sheets).map((line) => rowOf(key, line))],
    stickyRowsCount: 2,
    columns: columnsOf(key).map(([, { width }]) => ({ width })),
  }))
  return writeXlsx(all, { features: [dropDowns] }).toBuffer()
}

function linesOf<S extends SheetKey>(key: S, sheets: Sheets): readonly Line<S>[] {
  return sheets[key] ?? []
}

type Row = SheetData[number]

function headerOf(key: SheetKey): Row {
  return columnsOf(key).map(([, { name, required }]: [string, Column]) => ({
    value: required ? `${name}（必填）` : name,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#dfeee8',
  }))
}

function explanationOf(key: SheetKey): Row {
  return columnsOf(key).map(([, { explain }], index) => ({
    value: index === 0 ? EXPLAINING + explain : explain,
    type: String,
    wrap: true,
    alignVertical: 'top',
    textColor: '#5c6268',
  }))
}

/** Numbers may be reckoned with; codes, phones and days stay text, with every zero. */
const NUMBERS: readonly CellKind[] = ['count', 'degrees']

function rowOf<S extends SheetKey>(key: S, { cells }: Line<S>): Row {
  return columnsOf(key).map(([column, { kind }]: [ColumnKey<S>, Column]) => {
    const text = cells[column]
    if (text === '') return null
    return NUMBERS.includes(kind)
      ? { value: Number(text), type: Number }
      : { value: escaped(text), type: String, format: '@' }
  })
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>['features']>[number]

/** Rows that a drop-down reaches down to. */
const LAST_ROW = 20_000

/** The drop-downs of the post columns and of the codes that other sheets define: the library has none itself. */
const dropDowns: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { sheet }) => {
          const key = SHEET_KEYS.find((one) => SHEETS[one].name === sheet)
          const lists = key ? listsOf(key) : []
          const markup = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
          return lists.length ? xml.replace(AFTER_LISTS, `${markup}$&`) : xml
        },
      },
    },
  },
}

/** A sheet's parts have an order; lists stand before these. */
const AFTER_LISTS =
  /<(hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|extLst)\b|<\/worksheet>/

function listsOf(key: SheetKey): string[] {
  return columnsOf(key).flatMap(([column, { kind }]: [string, Column], index) => {
    const source = kind === 'post' ? `"${POST_NAMES.join(',')}"` : SOURCES[`${key}.${column}`]
    const cells = `${letterOf(index)}3:${letterOf(index)}${LAST_ROW}`
    return source
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${source}</formula1></dataValidation>`
      : []
  })
}

const codesOf = (key: 'organisations' | 'grids') => `${SHEETS[key].name}!$A$3:$A$${LAST_ROW}`

/** Columns whose choices stand in another sheet of the file. */
const SOURCES: Readonly<Record<string, string>> = {
  'buildings.grid': codesOf('grids'),
  'buildings.microGrid': codesOf('grids'),
  'buildings.mainGrid': codesOf('grids'),
  'partyOrganizations.community': codesOf('organisations'),
}
