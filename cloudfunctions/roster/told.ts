import type { DivisionCode } from '../platform/division'
import { type Part, ROSTER_LIMITS } from './roster'
import type { DocumentRows } from './rows'
import { columnsOf, type SHEETS } from './sheets'

/** Columns whose content is too long, or nobody's business, to be told. */
const UNTOLD: Readonly<Record<string, string>> = { area: '有调整', phone: '有变更，要重新核对身份' }

/** Columns that hold the code of a place: told by its name. */
const PLACES: ReadonlySet<string> = new Set(['grid', 'microGrid', 'mainGrid', 'community'])

/** What a place is called, by its code. */
type NameOf = (code: DivisionCode) => string

/**
 * What differs between the rows of a document before and after, in words; empty for nothing. A building's
 * units are told by their name, and only the first few of many.
 */
export function toldOf(part: Part, before: DocumentRows, after: DocumentRows, nameOf: NameOf): string[] {
  const tell = part === 'estates' ? toldOfUnits : toldOfCells
  const told = tell(before, after, nameOf)
  const { told: most } = ROSTER_LIMITS
  return told.length > most ? [...told.slice(0, most - 1), `等共${told.length}处`] : told
}

function toldOfCells(before: DocumentRows, after: DocumentRows, nameOf: NameOf): string[] {
  return (['organisations', 'grids', 'staff', 'contacts', 'partyOrganizations'] as const).flatMap((sheet) => {
    const [was, is] = [before, after].map((rows) => rows.find((row) => row.sheet === sheet)?.cells)
    if (!was && is) return ['开始向居民公示']
    if (was && !is) return ['不再向居民公示']
    return was && is ? differences(sheet, was, is, nameOf) : []
  })
}

function differences(
  sheet: keyof typeof SHEETS,
  was: Record<string, string>,
  is: Record<string, string>,
  nameOf: NameOf,
): string[] {
  const said = (column: string, text: string) => (text && PLACES.has(column) ? nameOf(text) : text) || '无'
  return columnsOf(sheet).flatMap(([column, { name }]) => {
    const [old = '', young = ''] = [was[column], is[column]]
    if (old === young) return []
    return [`${name}${UNTOLD[column] ?? `：${said(column, old)} → ${said(column, young)}`}`]
  })
}

const unitName = ({ cells }: DocumentRows[number]) => `${cells.building}${cells.unit}`
const idOf = ({ cells }: DocumentRows[number]) => `${cells.buildingId} ${cells.unit}`

/** Of the estate itself, then unit by unit. */
function toldOfUnits(before: DocumentRows, after: DocumentRows, nameOf: NameOf): string[] {
  const old = new Map(before.map((row) => [idOf(row), row]))
  const young = new Set(after.map(idOf))
  const own = differencesOf(before[0], after[0], ['estate', 'mainGrid'], nameOf)
  const changed = after.flatMap((row) => {
    const was = old.get(idOf(row))
    if (!was) return [`新增${unitName(row)}`]
    return differencesOf(was, row, UNIT_COLUMNS, nameOf).map((words) => `${unitName(row)} ${words}`)
  })
  const left = before.filter((row) => !young.has(idOf(row))).map((row) => `撤销${unitName(row)}`)
  const told = [...own, ...changed, ...left]
  const moved = before.map(idOf).join('\n') !== after.map(idOf).join('\n')
  return told.length === 0 && moved ? ['楼栋顺序有调整'] : told
}

const UNIT_COLUMNS = ['building', 'households', 'grid', 'microGrid', 'longitude', 'latitude']

function differencesOf(
  was: DocumentRows[number] | undefined,
  is: DocumentRows[number] | undefined,
  columns: readonly string[],
  nameOf: NameOf,
): string[] {
  if (!was || !is) return []
  const pick = (cells: Record<string, string>) =>
    Object.fromEntries(columns.map((key) => [key, cells[key] ?? '']))
  return differences('buildings', pick(was.cells), pick(is.cells), nameOf)
}
