import { assembleEstates } from './assemble-estates'
import { assembleGrids, assembleOrganisations, assemblePartyOrganizations } from './assemble-lists'
import { assemblePosts } from './assemble-posts'
import type { Assembly } from './assembly'
import { Findings } from './findings'
import type { Finding, Roster } from './roster'
import { sheetsOf } from './rows'
import type { SheetKey, Sheets } from './sheets'

/** The roster a file asks for, and what contradicts itself in it. */
export interface Assembled {
  roster: Roster
  faults: Finding[]
  warnings: Finding[]
}

/**
 * The roster that the sheets of a file ask for. Estates, buildings, posts and party organisations that
 * stand already keep their identity; what the roster does not own of them (who has signed in, leave,
 * portraits) is not in it. Faults: duplicates, references to what neither the file nor the district has.
 */
export function assemble(
  sheets: Sheets,
  { current, district, today }: Pick<Assembly, 'current' | 'district' | 'today'>,
): Assembled {
  const findings = new Findings()
  const brought = new Set(Object.keys(sheets) as SheetKey[])
  const it: Assembly = {
    district,
    current,
    today,
    sheets: { ...sheetsOf(current, today), ...sheets },
    brought,
    findings,
  }
  const organisations = assembleOrganisations(it)
  const names = new Map(organisations.map(({ _id, name }) => [_id, name]))
  const grids = assembleGrids(it, names)
  const known = new Set([...names.keys(), ...grids.map(({ _id }) => _id)])
  const roster: Roster = {
    organisations,
    grids,
    estates: assembleEstates(it, names, known),
    posts: assemblePosts(it, known),
    partyOrganizations: assemblePartyOrganizations(it, names),
  }
  return { roster, faults: findings.faults, warnings: findings.warnings }
}
