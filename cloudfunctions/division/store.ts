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

/** The estates with these ids. */
export async function estatesOf(ids: readonly string[]): Promise<Estate[]> {
  if (ids.length === 0) return []
  return find('estates', { where: { _id: command.in([...ids]) }, limit: ids.length })
}

/** An estate's number has two digits. */
const MOST_ESTATES = 99

/** The estates of a community, by their ids: `e01` to `e99`. */
export function estatesIn(community: DivisionCode): Promise<Estate[]> {
  const numbers = Array.from({ length: MOST_ESTATES }, (_, index) => String(index + 1).padStart(2, '0'))
  return estatesOf(numbers.map((number) => `${community}e${number}`))
}

/** Names of districts, streets, communities and departments by their code. */
export async function organisationNames(codes: readonly DivisionCode[]): Promise<Map<DivisionCode, string>> {
  if (codes.length === 0) return new Map()
  const found = await find('organisations', { where: { _id: command.in([...codes]) }, limit: 100 })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** More districts than one deployment serves. */
const MOST_MAPS = 20

/** The maps this warm function has built, the oldest first. */
const maps = new Map<DivisionCode, { version: number; map: GridMap }>()

/**
 * The map of a district's grids. One operation while the division stays as it is; when its version has
 * changed the grids are read again, one operation per thousand of them.
 */
export async function gridMapOf(district: DivisionCode): Promise<GridMap> {
  const version = (await read('divisions', district))?.version ?? 0
  const kept = maps.get(district)
  if (kept?.version === version) return kept.map
  const map = gridMap(await gridsOf(district))
  maps.delete(district)
  maps.set(district, { version, map })
  for (const oldest of [...maps.keys()].slice(0, -MOST_MAPS)) maps.delete(oldest)
  return map
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
