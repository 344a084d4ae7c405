import type { Grid } from '../division/grid'
import type { Organisation } from '../division/organisation'
import type { PartyOrganization } from '../division/party-organization'
import { communityOf, type DivisionCode, gridOf, isWithin, levelOf, streetOf } from '../platform/division'
import { type Assembly, withoutRepeats } from './assembly'
import { areaOfText } from './cells'
import { WRONG } from './parse'

const ORGANISATION_LEVELS: readonly (string | undefined)[] = ['district', 'street', 'community', 'department']

/**
 * The organisations of the first sheet; each stands inside the district and under its street. Where they are
 * drawn no sheet tells: that stays.
 */
export function assembleOrganisations(it: Assembly): Organisation[] {
  const lines = withoutRepeats(
    it,
    'organisations',
    it.sheets.organisations,
    'code',
    ({ cells }) => cells.code,
  )
  const codes = new Set(lines.map(({ cells }) => cells.code))
  for (const { row, cells } of lines) {
    const wrong = wrongWithOrganisation(cells.code, it.district, codes)
    if (wrong) it.findings.cell('organisations', row, 'code', wrong)
  }
  if (!codes.has(it.district))
    it.findings.fault({ sheet: '机构', sentence: `缺少本区（编号${it.district}）这一行` })
  const areas = new Map(it.current.organisations.map(({ _id, area }) => [_id, area]))
  return lines.map(({ cells: { code, name } }) => {
    const area = areas.get(code)
    return { _id: code, name, ...(area && { area }) }
  })
}

function wrongWithOrganisation(
  code: string,
  district: DivisionCode,
  codes: ReadonlySet<string>,
): string | undefined {
  if (code === WRONG || code === '') return undefined
  const level = levelOf(code)
  if (!ORGANISATION_LEVELS.includes(level)) return `“${code}”不是区、街道、社区或部门的编号`
  if (!isWithin(code, district)) return `“${code}”不在本区（${district}）内`
  const street = level === 'community' ? streetOf(code) : undefined
  if (street && !codes.has(street)) return `上级街道${street}不在“机构”表里`
  return undefined
}

/** Grids and micro-grids; each inside a community, a micro-grid inside a grid. */
export function assembleGrids(it: Assembly, names: ReadonlyMap<DivisionCode, string>): Grid[] {
  const lines = withoutRepeats(it, 'grids', it.sheets.grids, 'code', ({ cells }) => cells.code)
  const codes = new Set(lines.map(({ cells }) => cells.code))
  for (const { row, cells } of lines) {
    const wrong = wrongWithGrid(cells.code, codes, names)
    if (wrong) it.findings.cell('grids', row, 'code', wrong)
  }
  return lines.map(({ cells: { code, area } }) => {
    const drawn = area === WRONG ? undefined : areaOfText(area)
    return { _id: code, district: it.district, ...(drawn && { area: drawn }) }
  })
}

function wrongWithGrid(
  code: string,
  codes: ReadonlySet<string>,
  names: ReadonlyMap<DivisionCode, string>,
): string | undefined {
  if (code === WRONG || code === '') return undefined
  const level = levelOf(code)
  if (level !== 'grid' && level !== 'microGrid') return `“${code}”不是网格或微网格的编号`
  const community = communityOf(code) ?? ''
  if (!names.has(community)) return `社区${community}不在“机构”表里`
  const grid = gridOf(code) ?? ''
  return codes.has(grid) ? undefined : `上级网格${grid}不在这张表里`
}

/** Party organisations, known again by their name. */
export function assemblePartyOrganizations(
  it: Assembly,
  names: ReadonlyMap<DivisionCode, string>,
): PartyOrganization[] {
  const { findings, district } = it
  const known = new Map(it.current.partyOrganizations.map(({ _id, name }) => [name, _id]))
  let last = Math.max(0, ...[...known.values()].map((id) => Number(/p(\d+)$/.exec(id)?.[1] ?? 0)))
  const sheet = 'partyOrganizations'
  const lines = withoutRepeats(it, sheet, it.sheets.partyOrganizations, 'name', ({ cells }) => cells.name)
  return lines.map(({ row, cells: { name, community, workplace, members } }) => {
    if (community && community !== WRONG && !names.has(community))
      findings.cell(sheet, row, 'community', `社区${community}不在“机构”表里`)
    if ((community === '') === (workplace === ''))
      findings.cell(sheet, row, 'community', '所属社区和所属单位请填写其中一个')
    return {
      _id: known.get(name) ?? `${district}p${String(++last).padStart(3, '0')}`,
      name,
      ...(community && { community }),
      ...(workplace && { workplace }),
      members: Number(members) || 0,
    }
  })
}
