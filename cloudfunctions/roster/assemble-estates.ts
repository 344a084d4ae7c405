import { type Building, communityOfEstate, type Estate, type Unit } from '../division/estate'
import { communityOf, type DivisionCode, gridOf, streetOf } from '../platform/division'
import { type Assembly, withoutRepeats } from './assembly'
import { freeBuildingId, freeEstateId } from './ids'
import { WRONG } from './parse'
import type { Cells, Line } from './sheets'

type Row = Line<'buildings'>
const ESTATE_NUMBER = /^\d{12}e\d{2}$/

type Names = ReadonlyMap<DivisionCode, string>

/** The estates of the sheet 楼栋 with their buildings and units, in the order of its rows. */
export function assembleEstates(it: Assembly, names: Names, known: ReadonlySet<DivisionCode>): Estate[] {
  const placeOf = placesOf(it)
  const lines = withoutRepeats(it, 'buildings', it.sheets.buildings, 'building', ({ cells }) =>
    [placeOf(cells), cells.building, cells.unit].join(' '),
  )
  const current = new Map(it.current.estates.map((estate) => [estate._id, estate]))
  const usable = lines.filter(({ row, cells }) => tellWrongRow(it, row, cells, names, known))
  const taken = new Set(current.keys())
  return [...grouped(usable, ({ cells }) => placeOf(cells)).values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const place = placeOf(first.cells)
    const before = current.get(place)
    const isNumber = ESTATE_NUMBER.test(place)
    const id = before?._id ?? (isNumber ? place : freeEstateId(communityIn(first.cells), taken))
    if (isNumber && !before) tellNewNumber(it, first)
    taken.add(id)
    return [estateFrom(it, id, rows, names, before)]
  })
}

/**
 * Tells rows of the same estate by one text: the estate's number, told in any of its rows or known by the
 * community and the name; for a new estate those two.
 */
function placesOf({ current, sheets }: Assembly): (cells: Cells<'buildings'>) => string {
  const nameIn = (community: DivisionCode, name: string) => `${community} ${name}`
  const ids = new Map(current.estates.map(({ _id, name }) => [nameIn(communityOfEstate(_id), name), _id]))
  for (const { cells } of sheets.buildings)
    if (cells.estateId) ids.set(nameIn(communityIn(cells), cells.estate), cells.estateId)
  return (cells) => {
    const name = nameIn(communityIn(cells), cells.estate)
    return cells.estateId || (ids.get(name) ?? name)
  }
}

function communityIn({ estateId, grid, microGrid, mainGrid }: Cells<'buildings'>): DivisionCode {
  return communityOf(estateId || grid || microGrid || mainGrid) ?? ''
}

/** Tells what is wrong with a row; false when nothing can be made of it. */
function tellWrongRow(
  { findings }: Assembly,
  row: number,
  cells: Cells<'buildings'>,
  names: Names,
  known: ReadonlySet<DivisionCode>,
): boolean {
  const { estateId, building, unit, households, grid, microGrid, mainGrid, longitude, latitude } = cells
  const tell = (column: keyof Cells<'buildings'>, sentence: string) =>
    findings.cell('buildings', row, column, sentence)
  for (const [column, code] of Object.entries({ grid, microGrid, mainGrid }))
    if (code && code !== WRONG && !known.has(code)) tell(column as 'grid', `“${code}”不在“网格”表里`)
  if (building === '' && (unit !== '' || estateId === '')) tell('building', '请填写楼栋')
  if (unit !== '' && households === '') tell('households', '请填写这个单元的户数')
  if (unit === '' && households !== '' && households !== '0')
    tell('unit', '填了户数就要填单元；只有一个单元请写 1单元')
  if ((longitude === '') !== (latitude === '')) tell('longitude', '经度和纬度要一起填')
  if (microGrid && grid && grid !== WRONG && gridOf(microGrid) !== grid)
    tell('microGrid', `微网格${microGrid}不属于网格${grid}`)
  if (estateId && !ESTATE_NUMBER.test(estateId)) {
    tell('estateId', '小区编号写成社区编号加e和两位序号；新小区请不要填，由系统编')
    return false
  }
  const community = communityIn(cells)
  if (community && names.has(community)) return true
  if (community) tell('grid', `社区${community}不在“机构”表里`)
  else if (grid !== WRONG && microGrid !== WRONG) tell('grid', '请填写网格或微网格')
  return false
}

function estateFrom(it: Assembly, id: string, rows: readonly Row[], names: Names, before?: Estate): Estate {
  const community = communityOfEstate(id)
  const mainGrid = oneOf(it, rows, 'mainGrid', '小区主网格')
  const taken = new Set(
    [...(before?.buildings ?? []), ...(before?.gone ?? [])].map((building) => building.id),
  )
  const wanted = grouped(
    rows.filter(({ cells }) => cells.building !== ''),
    ({ cells }) => cells.building,
  )
  tellRepeatedIds(it, rows)
  return {
    _id: id,
    name: rows[0]?.cells.estate ?? '',
    street: names.get(streetOf(community) ?? '') ?? '',
    community: names.get(community) ?? '',
    ...(mainGrid && { mainGrid }),
    buildings: [...wanted.values()].map((lines) => buildingFrom(it, lines, taken, before)),
  }
}

/** A number the district does not know yet: right for a file from elsewhere, else a slip of the pen. */
function tellNewNumber({ findings, current }: Assembly, { row, cells }: Row): void {
  if (current.estates.length === 0) return
  findings.warn({
    sheet: '楼栋',
    row,
    sentence: `${cells.estate}的小区编号${cells.estateId}是第一次出现，将作为新小区；请核对是否填错`,
  })
}

/** Two buildings under one number would be one in every link. */
function tellRepeatedIds({ findings }: Assembly, rows: readonly Row[]): void {
  const names = new Map<string, string>()
  for (const { row, cells } of rows) {
    const { buildingId, building } = cells
    if (buildingId === '') continue
    const other = names.get(buildingId)
    if (other !== undefined && other !== building)
      findings.cell('buildings', row, 'buildingId', `与${other}的楼栋编号重复；新楼栋请不要填，由系统编`)
    else names.set(buildingId, building)
  }
}

function buildingFrom(it: Assembly, lines: readonly Row[], taken: Set<string>, before?: Estate): Building {
  const name = lines[0]?.cells.building ?? ''
  const given = lines.find(({ cells }) => cells.buildingId)?.cells.buildingId
  const all = [...(before?.buildings ?? []), ...(before?.gone ?? [])]
  const id = given ?? all.find((building) => building.name === name)?.id ?? freeBuildingId(name, taken)
  taken.add(id)
  const [longitude, latitude] = [oneOf(it, lines, 'longitude', '经度'), oneOf(it, lines, 'latitude', '纬度')]
  const whole = belongingOf(lines[0]?.cells)
  return {
    id,
    name,
    grid: whole.grid ?? '',
    ...(whole.microGrid && { microGrid: whole.microGrid }),
    ...(longitude && latitude && { point: { longitude: Number(longitude), latitude: Number(latitude) } }),
    units: lines.filter(({ cells }) => cells.unit !== '').map(({ cells }) => unitFrom(cells, whole)),
  }
}

type Belonging = Pick<Unit, 'grid' | 'microGrid'>

/** A unit says where it belongs only where its building says otherwise; an empty one is as its building. */
function unitFrom(cells: Cells<'buildings'>, whole: Belonging): Unit {
  const own = belongingOf(cells)
  const same = own.grid === undefined || (own.grid === whole.grid && own.microGrid === whole.microGrid)
  return { name: cells.unit, households: Number(cells.households) || 0, ...(!same && own) }
}

function belongingOf(cells?: Cells<'buildings'>): Belonging {
  const microGrid = cells?.microGrid
  const grid = cells?.grid || (microGrid && gridOf(microGrid))
  return { ...(grid && { grid }), ...(microGrid && { microGrid }) }
}

/** What several rows say together; a fault where two of them say different things. */
function oneOf(
  { findings }: Assembly,
  rows: readonly Row[],
  column: 'mainGrid' | 'longitude' | 'latitude',
  name: string,
): string | undefined {
  const saying = rows.filter(({ cells }) => cells[column] !== '' && cells[column] !== WRONG)
  const [first] = saying
  const other = saying.find(({ cells }) => cells[column] !== first?.cells[column])
  if (first && other) findings.cell('buildings', other.row, column, `${name}与第${first.row}行不一致`)
  return first?.cells[column]
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
