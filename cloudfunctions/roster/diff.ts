import { type Post, renewed } from '../contact/post'
import type { Building, Estate, GoneBuilding } from '../division/estate'
import { addDays, type Day } from '../platform/day'
import { communityOf } from '../platform/division'
import { readCell } from './cells'
import { type Labels, labelOf, labelsOf, placeName } from './labels'
import { type MovedTo, movesOf, toldOfMoves } from './moves'
import {
  type Change,
  type ChangeKind,
  type Counts,
  isStanding,
  noCounts,
  PARTS,
  type Part,
  type Roster,
} from './roster'
import {
  buildingRows,
  contactRow,
  type DocumentRows,
  gridRow,
  hasNotEnded,
  organisationRow,
  partyRow,
  staffRow,
} from './rows'
import { columnsOf, type SheetKey } from './sheets'
import { withSuccessions } from './succession'
import { toldOf } from './told'

/**
 * What has to change so that `current` becomes what `wanted` says, on `today`: two documents are the same
 * when they are the same rows. What is missing in `wanted` ends today and is kept, but for the post that the
 * first administrator claimed: no file knew of it. Deciding once more after the changes are made finds none.
 */
export function changesOf(current: Roster, wanted: Roster, today: Day): Change[] {
  const scene = {
    today,
    labels: labelsOf(current, wanted),
    movedTo: movesOf(current.estates, wanted.estates),
  }
  const parts = Object.keys(PARTS) as Part[]
  return withSuccessions(parts.flatMap((part) => changesOfPart(part, current, wanted, scene)))
}

/** What all changes of one import have in common. */
interface Scene {
  today: Day
  labels: Labels
  movedTo: MovedTo
}

function changesOfPart<P extends Part>(part: P, current: Roster, wanted: Roster, scene: Scene): Change[] {
  const { today, labels } = scene
  const before = byId<Roster[P][number]>(current[part])
  const after = byId<Roster[P][number]>(wanted[part])
  const changed = [...after.values()].flatMap((it) => changeOf(part, before.get(it._id), it, scene) ?? [])
  const ended = [...before.values()].flatMap((it) => {
    if (after.has(it._id) || !stands(part, it, today) || isClaimed(it)) return []
    const last = endedOf(part, it, scene)
    return change(part, 'end', last, movesTold(part, it, last, labels), labels)
  })
  return [...changed, ...ended]
}

function byId<T extends { _id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((it) => [it._id, it]))
}

function changeOf<P extends Part>(
  part: P,
  before: Roster[P][number] | undefined,
  wanted: Roster[P][number],
  scene: Scene,
): Change | undefined {
  const { today, labels } = scene
  const after = part === 'estates' ? withGone(before as Estate | undefined, wanted as Estate, scene) : wanted
  if (!before) return change(part, 'add', after, [], labels)
  const told = stands(part, before, today)
    ? [
        ...toldOf(part, rowsOf(part, before), rowsOf(part, becoming(part, before, after)), (code) =>
          placeName(code, labels, communityOf(before._id)),
        ),
        ...(isClaimed(before) ? ['登记进名册'] : []),
        ...movesTold(part, before, after, labels),
      ]
    : ['重新启用']
  const renamed = part === 'estates' && namesOf(before as Estate) !== namesOf(after as Estate)
  if (told.length === 0 && !renamed) return undefined
  return change(part, 'change', after, told.length ? told : [`上级名称：${namesOf(after as Estate)}`], labels)
}

/** What it will be in the end: not everything of a post is the roster's to change. */
function becoming<P extends Part>(part: P, before: Roster[P][number], after: Roster[P][number]) {
  return part === 'posts'
    ? ({ ...renewed(before as Post, after as Post), _id: before._id } as typeof after)
    : after
}

const namesOf = ({ street, community }: Estate) => `${street}${community}`

function movesTold<P extends Part>(
  part: P,
  before: Roster[P][number],
  after: Roster[P][number],
  labels: Labels,
): string[] {
  return part === 'estates' ? toldOfMoves(before as Estate, after as Estate, labels) : []
}

/** The buildings that the file no longer brings, kept with the day they left and where they went. */
function withGone(
  before: Estate | undefined,
  { gone: _none, ...wanted }: Estate,
  { today, movedTo }: Pick<Scene, 'today' | 'movedTo'>,
): Estate {
  const standing = new Set(wanted.buildings.map(({ id }) => id))
  const earlier = (before?.gone ?? []).filter(({ id }) => !standing.has(id))
  const left = (before?.buildings ?? []).filter(({ id }) => !standing.has(id))
  const gone = [...earlier, ...left.map((building) => goneBuilding(building, before, { today, movedTo }))]
  return { ...wanted, ...(gone.length > 0 && { gone }) }
}

function goneBuilding(
  building: Building,
  estate: Estate | undefined,
  { today, movedTo }: Pick<Scene, 'today' | 'movedTo'>,
): GoneBuilding {
  const target = estate && movedTo(estate, building)
  return { ...building, goneOn: today, ...(target && { movedTo: target }) }
}

/** Taken by a code; a row that names its holder makes it the roster's. */
function isClaimed(it: Roster[Part][number]): boolean {
  return 'claimed' in it && it.claimed === true
}

function stands<P extends Part>(part: P, it: Roster[P][number], today: Day): boolean {
  return part === 'posts' ? hasNotEnded(it as Post, today) : isStanding(it as { goneOn?: Day })
}

/** A post's last day is yesterday; everything else bears the day on which it is no more. */
function endedOf<P extends Part>(part: P, it: Roster[P][number], scene: Scene): Roster[P][number] {
  const { today } = scene
  if (part === 'posts') return { ...it, until: addDays(today, -1) }
  if (part !== 'estates') return { ...it, goneOn: today }
  const estate = it as Estate
  return { ...withGone(estate, { ...estate, buildings: [] }, scene), goneOn: today } as Roster[P][number]
}

function rowsOf<P extends Part>(part: P, it: Roster[P][number]): DocumentRows {
  return writtenRows(part, it).map(({ sheet, cells }) => ({ sheet, cells: tidied(sheet, cells) }))
}

function writtenRows(part: Part, it: Roster[Part][number]): DocumentRows {
  if (part === 'organisations')
    return [{ sheet: 'organisations', cells: organisationRow(it as Roster['organisations'][number]) }]
  if (part === 'grids') return [{ sheet: 'grids', cells: gridRow(it as Roster['grids'][number]) }]
  if (part === 'partyOrganizations')
    return [{ sheet: 'partyOrganizations', cells: partyRow(it as Roster['partyOrganizations'][number]) }]
  if (part === 'estates') return buildingRows(it as Estate).map((cells) => ({ sheet: 'buildings', cells }))
  const contact = contactRow(it as Post)
  return [
    { sheet: 'staff', cells: staffRow(it as Post) },
    ...(contact ? [{ sheet: 'contacts' as const, cells: contact }] : []),
  ]
}

function tidied<S extends SheetKey>(sheet: S, cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    columnsOf(sheet).map(([column, { kind }]) => {
      const text = cells[column] ?? ''
      const reading = readCell(kind, text)
      return [column, 'text' in reading ? reading.text : text]
    }),
  )
}

function change<P extends Part>(
  part: P,
  kind: ChangeKind,
  { _id, ...after }: Roster[P][number],
  told: string[],
  labels: Labels,
): Change {
  return {
    part,
    id: _id,
    kind,
    label: labelOf(part, { _id, ...after } as Roster[P][number], labels),
    told,
    after,
  } as Change
}

/** How many documents of each part are added, changed and ended. */
export function countsOf(changes: readonly Change[]): Counts {
  const counts = noCounts()
  for (const { part, kind } of changes) counts[part][kind]++
  return counts
}
