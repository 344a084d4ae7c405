import { command, find, read } from '../platform/database'
import { type DivisionCode, streetOf } from '../platform/division'
import type { Cursor } from '../platform/page'
import { refuse } from '../platform/refusal'
import { asOf, type Stored } from './as-of'
import { gridMap } from './effects/grid-map'
import { type Estate, successorOf } from './estate'
import type { Grid, GridMap } from './grid'
import type { Organisation } from './organisation'
import type { PartyOrganization } from './party-organization'
import { standing, viewOf } from './standing-store'

/** The estate of a door code, a home or a choice; refuses one that does not exist. */
export async function estateOf(id: string): Promise<Estate> {
  const estate = await findEstate(id)
  if (!estate) throw refuse('estate/unknown')
  return estate
}

/** The estate with this id, or what it has become where its community was divided; undefined when there is none. */
export async function findEstate(id: string): Promise<Estate | undefined> {
  const stored = await storedEstate(id)
  const estate = (await viewOf([stored]))<Estate>(stored)
  const next = estate && successorOf(estate)
  return next ? findEstate(next) : estate
}

/** The estate as it lies in the database, for who shows it together with other documents of the same moment. */
export function storedEstate(id: string): Promise<Stored<Estate> | undefined> {
  return read('estates', id)
}

/** Estates by name that begin with `prefix`, those included that stand no more, as they lie in the database. */
export function estatesByName(
  prefix: string,
  limit: number,
  after?: Cursor<string>,
): Promise<Stored<Estate>[]> {
  const range = command.gte(prefix)
  const name = prefix ? range.and(command.lt(`${prefix}\uffff`)) : range
  return find('estates', { where: { name }, orderBy: { name: 'asc', _id: 'asc' }, after, limit })
}

/** Of these estates those that stand, as they do. */
export async function standingEstates(found: readonly Stored<Estate>[]): Promise<Estate[]> {
  return (await standing<Estate>(found)).filter(({ goneOn }) => goneOn === undefined)
}

/** The estates with these ids. */
export async function estatesOf(ids: readonly string[]): Promise<Estate[]> {
  if (ids.length === 0) return []
  return standing<Estate>(await find('estates', { where: { _id: command.in([...ids]) }, limit: ids.length }))
}

/** An estate's number has two digits. */
const MOST_ESTATES = 99

/** The estates of a community that stand, by their ids: `e01` to `e99`. */
export async function estatesIn(community: DivisionCode): Promise<Estate[]> {
  const numbers = Array.from({ length: MOST_ESTATES }, (_, index) => String(index + 1).padStart(2, '0'))
  const estates = await estatesOf(numbers.map((number) => `${community}e${number}`))
  return estates.filter(({ goneOn }) => goneOn === undefined)
}

/** Names of districts, streets, communities and departments by their code. */
export async function organisationNames(codes: readonly DivisionCode[]): Promise<Map<DivisionCode, string>> {
  if (codes.length === 0) return new Map()
  const found = await find('organisations', { where: { _id: command.in([...codes]) }, limit: 100 })
  return new Map((await standing<Organisation>(found)).map(({ _id, name }) => [_id, name]))
}

/** The organisation with this code, with its area if it is drawn; undefined when there is none. */
export async function organisationWith(code: DivisionCode): Promise<Organisation | undefined> {
  const stored = await read('organisations', code)
  return (await viewOf([stored]))<Organisation>(stored)
}

/** More streets and communities than a district has. */
const MOST_PLACES = 1000

/** A district or street and the streets and communities inside it that stand; no departments. One operation. */
export async function organisationsIn(code: DivisionCode): Promise<Organisation[]> {
  // Digits end before the colon of a department's code.
  const where = { _id: command.gte(code).and(command.lt(`${code}:`)) }
  const found = await find('organisations', { where, limit: MOST_PLACES })
  return (await standing<Organisation>(found)).filter(({ goneOn }) => goneOn === undefined)
}

/** More communities than a street may number. */
const MOST_COMMUNITIES = 1000

/** Every code the communities of its street ever had, its own included. One operation. */
export async function communityCodesBeside(community: DivisionCode): Promise<DivisionCode[]> {
  const street = streetOf(community) ?? ''
  const where = { _id: command.gt(street).and(command.lt(`${street}~`)) }
  const found = await find('organisations', { where, limit: MOST_COMMUNITIES })
  return found.map(({ _id }) => _id)
}

/** More party organisations than a district has. */
const MOST_PARTY_ORGANIZATIONS = 1000

/** The party organisations of a district that stand, with their in-service members. One operation. */
export async function partyOrganizationsOf(district: DivisionCode): Promise<PartyOrganization[]> {
  const where = { _id: command.gte(`${district}p`).and(command.lt(`${district}q`)) }
  const found = await find('partyOrganizations', { where, limit: MOST_PARTY_ORGANIZATIONS })
  return (await standing<PartyOrganization>(found)).filter(({ goneOn }) => goneOn === undefined)
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
  const grids = await gridsOf(district, version)
  const drawing = { version, grids, map: gridMap(grids) }
  drawings.delete(district)
  drawings.set(district, drawing)
  for (const oldest of [...drawings.keys()].slice(0, -MOST_MAPS)) drawings.delete(oldest)
  return drawing
}

const PAGE = 1000

async function gridsOf(district: DivisionCode, version: number): Promise<Grid[]> {
  const grids: Grid[] = []
  for (let from = '', full = true; full; ) {
    const where = { district, _id: command.gt(from) }
    const page = await find('grids', { where, orderBy: { _id: 'asc' }, limit: PAGE })
    grids.push(...page.flatMap((grid) => asOf<Grid>(grid, version) ?? []))
    from = page.at(-1)?._id ?? from
    full = page.length === PAGE
  }
  return grids.filter(({ goneOn }) => goneOn === undefined)
}
