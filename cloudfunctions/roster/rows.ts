import { isInRosterFile, type Post } from '../contact/post'
import type { Building, Estate, Unit } from '../division/estate'
import type { Grid } from '../division/grid'
import type { Organisation } from '../division/organisation'
import type { PartyOrganization } from '../division/party-organization'
import type { Day } from '../platform/day'
import { POSTS } from '../platform/post-kind'
import { textOfArea } from './cells'
import { isStanding, type Roster } from './roster'
import type { Cells, Line, SheetKey, Sheets } from './sheets'

/** A roster as the rows of a workbook: what stands on this day, without what has ended. */
export function sheetsOf(roster: Roster, today: Day): Required<Sheets> {
  const posts = roster.posts.filter((post) => isInRosterFile(post) && hasNotEnded(post, today))
  return {
    organisations: roster.organisations.filter(isStanding).map(organisationRow).map(line),
    grids: roster.grids.filter(isStanding).map(gridRow).map(line),
    buildings: roster.estates.filter(isStanding).flatMap(buildingRows).map(line),
    contacts: posts.flatMap((post) => contactRow(post) ?? []).map(line),
    staff: posts.map(staffRow).map(line),
    partyOrganizations: roster.partyOrganizations.filter(isStanding).map(partyRow).map(line),
  }
}

/** Still in force on this day, or to come. */
export function hasNotEnded({ until }: Pick<Post, 'until'>, today: Day): boolean {
  return until === undefined || until >= today
}

const line = <S extends SheetKey>(cells: Cells<S>): Line<S> => ({ row: 0, cells })
const told = (value: number | string | undefined) => (value === undefined ? '' : String(value))

export function organisationRow({ _id, name }: Organisation): Cells<'organisations'> {
  return { code: _id, name }
}

export function gridRow({ _id, area }: Grid): Cells<'grids'> {
  return { code: _id, area: area ? textOfArea(area) : '' }
}

export function partyRow({
  name,
  community,
  workplace,
  members,
}: PartyOrganization): Cells<'partyOrganizations'> {
  return { name, community: told(community), workplace: told(workplace), members: told(members) }
}

export function staffRow({ kind, scope, holder, from, until }: Post): Cells<'staff'> {
  const post = POSTS[kind].name
  return { scope, post, name: told(holder?.name), phone: told(holder?.phone), from, until: told(until) }
}

export function contactRow({ kind, scope, holder, contact }: Post): Cells<'contacts'> | undefined {
  if (!contact) return undefined
  const { title, dutyPhone, askFor, publishedUntil, order } = contact
  const post = POSTS[kind].name
  return {
    scope,
    post,
    name: told(holder?.name),
    title,
    dutyPhone,
    askFor,
    publishedUntil,
    order: told(order),
  }
}

/**
 * One row per unit. The first row of a building tells where the building as a whole belongs: where its
 * first unit belongs elsewhere, or it has none, a row without a unit goes before.
 */
export function buildingRows(estate: Estate): Cells<'buildings'>[] {
  if (estate.buildings.length === 0) return [{ ...estateCells(estate), ...NO_BUILDING }]
  return estate.buildings.flatMap((building) => {
    const [first] = building.units
    const alone = !first || isElsewhere(first)
    const rows = [...(alone ? [undefined] : []), ...building.units]
    return rows.map(
      (unit): Cells<'buildings'> => ({ ...estateCells(estate), ...buildingCells(building, unit) }),
    )
  })
}

const isElsewhere = ({ grid, microGrid }: Unit) => grid !== undefined || microGrid !== undefined

function estateCells({ _id, name, mainGrid }: Estate) {
  return { estate: name, estateId: _id, mainGrid: told(mainGrid) }
}

function buildingCells({ id, name, grid, microGrid, point }: Building, unit?: Unit) {
  const own = unit && isElsewhere(unit) ? unit : { grid, microGrid }
  return {
    building: name,
    buildingId: id,
    unit: told(unit?.name),
    households: told(unit?.households),
    grid: told(own.grid ?? gridOfMicro(own.microGrid)),
    microGrid: told(own.microGrid),
    longitude: told(point?.longitude),
    latitude: told(point?.latitude),
  }
}

const gridOfMicro = (microGrid?: string) => microGrid?.replace(/-\d{1,2}$/, '')

const NO_BUILDING = {
  building: '',
  buildingId: '',
  unit: '',
  households: '',
  grid: '',
  microGrid: '',
  longitude: '',
  latitude: '',
}

/** The rows of one document by sheet. */
export type DocumentRows = { sheet: SheetKey; cells: Record<string, string> }[]
