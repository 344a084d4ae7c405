import { type Part, ROSTER_LIMITS } from './roster'
import type { DocumentRows } from './rows'
import { columnsOf, type SHEETS } from './sheets'

/** Columns whose content is too long, or nobody's business, to be told. */
const UNTOLD: Readonly<Record<string, string>> = { area: '有调整', phone: '有变更，要重新核对身份' }

/**
 * What differs between the rows of a document before and after, in words; empty for nothing. A building's
 * units are told by their name, and only the first few of many.
 */
export function toldOf(part: Part, before: DocumentRows, after: DocumentRows): string[] {
  const told = part === 'estates' ? toldOfUnits(before, after) : toldOfCells(before, after)
  const { told: most } = ROSTER_LIMITS
  return told.length > most ? [...told.slice(0, most - 1), `等共${told.length}处`] : told
}

function toldOfCells(before: DocumentRows, after: DocumentRows): string[] {
  return (['organisations', 'grids', 'staff', 'contacts', 'partyOrganizations'] as const).flatMap((sheet) => {
    const [was, is] = [before, after].map((rows) => rows.find((row) => row.sheet === sheet)?.cells)
    if (!was && is) return ['开始向居民公示']
    if (was && !is) return ['不再向居民公示']
    return was && is ? differences(sheet, was, is) : []
  })
}

function differences(
  sheet: keyof typeof SHEETS,
  was: Record<string, string>,
  is: Record<string, string>,
): string[] {
  return columnsOf(sheet).flatMap(([column, { name }]) => {
    const [old = '', young = ''] = [was[column], is[column]]
    if (old === young) return []
    return [`${name}${UNTOLD[column] ?? `：${old || '无'} → ${young || '无'}`}`]
  })
}

const nameOf = ({ cells }: DocumentRows[number]) => `${cells.building}${cells.unit}`
const idOf = ({ cells }: DocumentRows[number]) => `${cells.buildingId} ${cells.unit}`

/** Of the estate itself, then unit by unit. */
function toldOfUnits(before: DocumentRows, after: DocumentRows): string[] {
  const old = new Map(before.map((row) => [idOf(row), row]))
  const young = new Set(after.map(idOf))
  const own = differencesOf(before[0], after[0], ['estate', 'mainGrid'])
  const changed = after.flatMap((row) => {
    const was = old.get(idOf(row))
    if (!was) return [`新增${nameOf(row)}`]
    return differencesOf(was, row, UNIT_COLUMNS).map((words) => `${nameOf(row)} ${words}`)
  })
  const left = before.filter((row) => !young.has(idOf(row))).map((row) => `撤销${nameOf(row)}`)
  const told = [...own, ...changed, ...left]
  const moved = before.map(idOf).join('\n') !== after.map(idOf).join('\n')
  return told.length === 0 && moved ? ['楼栋顺序有调整'] : told
}

const UNIT_COLUMNS = ['building', 'households', 'grid', 'microGrid', 'longitude', 'latitude']

function differencesOf(
  was: DocumentRows[number] | undefined,
  is: DocumentRows[number] | undefined,
  columns: readonly string[],
): string[] {
  if (!was || !is) return []
  const pick = (cells: Record<string, string>) =>
    Object.fromEntries(columns.map((key) => [key, cells[key] ?? '']))
  return differences('buildings', pick(was.cells), pick(is.cells))
}
