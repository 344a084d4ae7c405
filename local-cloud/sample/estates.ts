import {
  type Building,
  type Estate,
  hasPlace,
  type Place,
  type Unit,
} from '../../cloudfunctions/division/estate'
import type { DivisionCode } from '../../cloudfunctions/platform/division'
import estatesByCommunity from './data/estates.json'
import organisations from './data/organisations.json'

/**
 * How data/estates.json spells the buildings of an estate: `area | buildings | units×households`.
 *
 *   02-1 | 1-4幢 | 3×12            1幢 to 4幢, 3 units of 12 households each, in micro-grid 02-1 of grid 02
 *   04 | 甲、乙幢 | 2×48             甲幢 and 乙幢, in grid 04, which has no micro-grids
 *   04-2 | 机厂宿舍4-6幢 | 4×10     a virtual estate joins buildings with names of their own
 *
 * `unitsElsewhere` names single units that belong to another area than their building.
 */
interface EstateRow {
  id: string
  name: string
  mainGrid?: string
  buildings: string[]
  unitsElsewhere?: Record<string, string>
}

const ROWS: Record<string, EstateRow[]> = estatesByCommunity
export const NAMES: Record<string, string> = organisations

export function sampleEstates(): Estate[] {
  return Object.entries(ROWS).flatMap(([community, rows]) => rows.map((row) => estateOf(community, row)))
}

function estateOf(
  community: DivisionCode,
  { id, name, mainGrid, buildings, unitsElsewhere = {} }: EstateRow,
): Estate {
  return {
    _id: community + id,
    name,
    street: NAMES[community.slice(0, 9)] ?? '',
    community: NAMES[community] ?? '',
    ...(mainGrid && { mainGrid: `${community}-${mainGrid}` }),
    buildings: buildings.flatMap((line) => buildingsOf(line, community, unitsElsewhere)),
  }
}

function buildingsOf(line: string, community: DivisionCode, elsewhere: Record<string, string>): Building[] {
  const [, area = '', names = '', units = '', households = ''] =
    /^(\S+) \| (\S+) \| (\d+)×(\d+)$/.exec(line) ?? []
  if (!area) throw new Error(`Not a line of buildings: ${line}`)
  return buildingNames(names).map(({ id, name }) => ({
    id,
    name,
    ...areaOf(area, community),
    units: Array.from({ length: Number(units) }, (_, index): Unit => {
      const unit = `${index + 1}单元`
      const other = elsewhere[name + unit]
      return { name: unit, households: Number(households), ...(other && areaOf(other, community)) }
    }),
  }))
}

function areaOf(area: string, community: DivisionCode): { grid: DivisionCode; microGrid?: DivisionCode } {
  const [grid, microGrid] = area.split('-')
  return { grid: `${community}-${grid}`, ...(microGrid && { microGrid: `${community}-${area}` }) }
}

/** `甲乙丙丁` count buildings as A to D do; an id is spelled in letters and digits, for it goes into links. */
const STEMS: Record<string, string> = { 甲: 'jia', 乙: 'yi', 丙: 'bing', 丁: 'ding' }

function buildingNames(names: string): { id: string; name: string }[] {
  const [, prefix = '', list = '', suffix = ''] = /^(.*?)([\d甲乙丙丁、-]+)(幢|号楼)$/.exec(names) ?? []
  return list.split('、').flatMap((part) => {
    const [first = '', last = first] = part.split('-')
    if (STEMS[part]) return [{ id: STEMS[part], name: prefix + part + suffix }]
    const numbers = Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${Number(first) + index}`,
    )
    return numbers.map((id) => ({ id, name: prefix + id + suffix }))
  })
}

/** A place as the data files write it: `怡和苑 3幢 2单元 301`, or less of it. */
export function placeNamed(text: string, estates: readonly Estate[]): { estate: Estate; place: Place } {
  const [name, building, unit, room] = text.split(' ')
  const estate = estates.find((candidate) => candidate.name === name)
  const buildingId = estate?.buildings.find((candidate) => candidate.name === building)?.id
  const place: Place = {
    estateId: estate?._id ?? '',
    ...(buildingId && { buildingId }),
    ...(unit && { unit }),
    ...(room && { room }),
  }
  if (!estate || (building && !buildingId) || !hasPlace(estate, place))
    throw new Error(`No such place: ${text}`)
  return { estate, place }
}
