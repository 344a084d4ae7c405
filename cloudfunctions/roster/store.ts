import { isKeptByRoster, type Post, renewed } from '../contact/post'
import type { Division } from '../division/grid'
import { viewOf } from '../division/standing-store'
import { addNew, command, find, put, read } from '../platform/database'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Cursor } from '../platform/page'
import { discard, keep } from '../platform/storage'
import { refuseOther } from '../platform/submission'
import { workbookOf } from './effects/workbook'
import {
  type ChangePiece,
  noCounts,
  type Part,
  ROSTER_FOLDER,
  type Roster,
  type RosterImport,
} from './roster'

/** Documents of one reading; an estate may have 20 KB. */
const PAGE = 300

/** The whole roster of a district as it stands, what has ended included, all of one moment. */
export async function rosterOf(district: DivisionCode): Promise<Roster> {
  const [organisations, grids, estates, posts, partyOrganizations] = await Promise.all([
    allOf('organisations', district),
    allOf('grids', district),
    allOf('estates', district),
    allOf('posts', district),
    allOf('partyOrganizations', district),
  ])
  const view = await viewOf([...organisations, ...grids, ...estates, ...posts, ...partyOrganizations])
  return {
    organisations: organisations.flatMap((it) => view<Roster['organisations'][number]>(it) ?? []),
    grids: grids.flatMap((it) => view<Roster['grids'][number]>(it) ?? []),
    estates: estates.flatMap((it) => view<Roster['estates'][number]>(it) ?? []),
    posts: posts.filter(isKeptByRoster).flatMap((it) => view<Post>(it, renewed) ?? []),
    partyOrganizations: partyOrganizations.flatMap(
      (it) => view<Roster['partyOrganizations'][number]>(it) ?? [],
    ),
  }
}

/** Every document of the district in a collection, as it lies there: their ids begin with the district's code. */
async function allOf<P extends Part>(part: P, district: DivisionCode) {
  const all: Awaited<ReturnType<typeof find<P>>> = []
  for (let from: string = district, full = true; full; ) {
    const beyond = from === district ? command.gte(from) : command.gt(from)
    const _id = beyond.and(command.lt(`${district}~`))
    const where = part === 'grids' ? { district, _id } : { _id }
    const page = await find(part, { where, orderBy: { _id: 'asc' }, limit: PAGE })
    all.push(...page)
    from = page.at(-1)?._id ?? from
    full = page.length === PAGE
  }
  return all
}

/** Which state of the district's roster is current. */
export async function divisionOf(district: DivisionCode): Promise<Division> {
  return (await read('divisions', district)) ?? { _id: district, version: 0 }
}

/** The import with this id in this district; undefined when there is none. */
export async function importOf(id: string, district: DivisionCode): Promise<RosterImport | undefined> {
  const found = await read('rosterImports', id)
  return found?.district === district ? found : undefined
}

/** Imports of a district, the newest first. */
export function importsOf(district: DivisionCode, limit: number, after?: Cursor): Promise<RosterImport[]> {
  return find('rosterImports', { where: { district }, orderBy: { at: 'desc', _id: 'desc' }, after, limit })
}

/** Piece `n` of what an import changes, from 0. */
export function pieceOf({ _id }: RosterImport, n: number): Promise<ChangePiece | undefined> {
  return read('rosterChanges', `${_id}:${n}`)
}

/** Files an import with all its pieces, the import last: as long as it is not there, nothing is. */
export async function fileImport(it: RosterImport, pieces: readonly ChangePiece[]): Promise<void> {
  for (const piece of pieces) await put('rosterChanges', piece)
  await put('rosterImports', it)
}

/** Districts whose last import has marks left, a few at a time. */
export function unsettledDivisions(): Promise<Division[]> {
  return find('divisions', { where: { settling: command.gt('') }, limit: 20 })
}

/** A roster that somebody proposes, as an import page shall open on it. */
export interface Draft {
  /** The same id is the same draft, filed once. */
  id: string
  /** A digest of what was asked for: its file is named by it, and so tells one proposal from another. */
  digest: string
  district: DivisionCode
  /** `新南社区网格调整方案.xlsx`. */
  fileName: string
  by: { openid: string; name: string }
  at: number
  today: Day
}

/**
 * Files a proposed roster as a draft import: it changes nothing until an administrator opens it
 * (`roster/import?id=`), sees its differences and confirms. Gives the import's id. Refuses another proposal under the
 * id of one that is filed.
 */
export async function fileDraft(roster: Roster, { id, digest, today, ...draft }: Draft): Promise<string> {
  const fileId = await keep(`${ROSTER_FOLDER}draft-${id}-${digest}.xlsx`, await workbookOf(roster, today))
  const empty = { rows: 0, counts: noCounts(), faults: [], faultCount: 0, warnings: [], warningCount: 0 }
  const none = { base: 0, pieces: 0, staged: 0, settled: 0 }
  const it: RosterImport = { _id: id, ...draft, fileId, state: 'draft', ...empty, ...none }
  if (await addNew('rosterImports', [it])) return id
  const before = await read('rosterImports', id)
  if (before?.fileId !== fileId) await discard([fileId])
  refuseOther(before, { fileId })
  return id
}
