import { command, find, read } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { DivisionCode } from './division'
import type { Estate } from './estate'
import type { Grid, GridMap } from './grid'
import { gridMap } from './grid-map'

/** The estate of a door code, a home or a choice; refuses one that does not exist. */
export async function estateOf(id: string): Promise<Estate> {
  const estate = await read('estates', id)
  if (!estate) throw refuse('estate/unknown')
  return estate
}

/** Names of districts, streets, communities and departments by their code. */
export async function organisationNames(codes: readonly DivisionCode[]): Promise<Map<DivisionCode, string>> {
  if (codes.length === 0) return new Map()
  const found = await find('organisations', { where: { _id: command.in([...codes]) }, limit: 100 })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** More districts than one deployment serves. */
const MOST_MAPS = 20

/** What this warm function has read, the oldest first. */
const drawings = new Map<DivisionCode, Drawing>()

/** A district's grids and the map of those that are drawn, in one version. */
export interface Drawing {
  version: number
  grids: readonly Grid[]
  map: GridMap
}

/** The map of a district's grids, at the cost of its drawing. */
export async function gridMapOf(district: DivisionCode): Promise<GridMap> {
  return (await drawingOf(district)).map
}

/**
 * A district's grids. One operation while the division stays as it is; when its version has changed the
 * grids are read again, one operation per thousand of them.
 */
export async function drawingOf(district: DivisionCode): Promise<Drawing> {
  const version = (await read('divisions', district))?.version ?? 0
  const kept = drawings.get(district)
  if (kept?.version === version) return kept
  const grids = await gridsOf(district)
  const drawing = { version, grids, map: gridMap(grids) }
  drawings.delete(district)
  drawings.set(district, drawing)
  for (const oldest of [...drawings.keys()].slice(0, -MOST_MAPS)) drawings.delete(oldest)
  return drawing
}

/** Estates of a community are numbered e01 to e99 (estate.ts): asking for all numbers needs no index of its own. */
const ESTATE_NUMBERS = Array.from({ length: 99 }, (_none, index) => `e${String(index + 1).padStart(2, '0')}`)

/** The estates of a community with their buildings. One operation. */
export function estatesOf(community: DivisionCode): Promise<Estate[]> {
  const ids = ESTATE_NUMBERS.map((number) => community + number)
  return find('estates', { where: { _id: command.in(ids) }, limit: ids.length })
}

const PAGE = 1000

async function gridsOf(district: DivisionCode): Promise<Grid[]> {
  const grids: Grid[] = []
  for (let from = '', full = true; full; ) {
    const where = { district, _id: command.gt(from) }
    const page = await find('grids', { where, orderBy: { _id: 'asc' }, limit: PAGE })
    grids.push(...page)
    from = page.at(-1)?._id ?? from
    full = page.length === PAGE
  }
  return grids
}
