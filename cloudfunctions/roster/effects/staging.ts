import type { DocumentOf } from '../../collections'
import { renewed } from '../../contact/post'
import type { PostLine } from '../../contact/post-ledger'
import { type Stored, unmarked } from '../../division/as-of'
import type { Division } from '../../division/grid'
import { addOnce, command, find, put, remove, type Transaction, transaction } from '../../platform/database'
import { entryOf, type Signature } from '../../platform/ledger'
import { refuse } from '../../platform/refusal'
import { moveHomes } from '../../resident/store'
import { importLine } from '../post-line'
import {
  type Change,
  IMPORT_ACTS,
  type ImportAct,
  type ImportLine,
  type Part,
  type Roster,
  type RosterImport,
} from '../roster'
import { pieceOf } from '../store'

/** Documents of one transaction: few enough that somebody's sign-in meanwhile seldom disturbs it. */
const TOGETHER = 20

/** Who takes an import a step, and when. */
export interface Doer {
  by: Signature
  now: number
}

/** An import is confirmed once, and then becomes current or is given up once: nobody has to count its lines. */
const SEQUENCES: Record<ImportAct, number> = { begin: 1, current: 2, abandon: 2 }

function lineOf(told: ImportAct, it: RosterImport, { by, now: at }: Doer): ImportLine {
  const { _id: of, district: unit, version } = it
  const entry = entryOf('import', { of, sequence: SEQUENCES[told], told, by, at, unit })
  return { ...entry, state: IMPORT_ACTS[told], ...(version !== undefined && { version }) }
}

/** Begins to stage: gives the import a version nobody had, and marks the district as being renewed. */
export function begin(it: RosterImport, doer: Doer): Promise<RosterImport> {
  return transaction(async (t) => {
    const { division, present } = await both(t, it)
    if (present.state !== 'checked') return present
    if (division.version !== it.base || division.settling || division.staging) throw refuse('roster/outdated')
    const version = Math.max(division.version, division.reserved ?? 0) + 1
    const marks = { appliedBy: doer.by.name, signature: doer.by, appliedAt: doer.now }
    const begun: RosterImport = { ...present, state: 'staging', version, ...marks }
    await t.put('divisions', { ...division, reserved: version, staging: it._id })
    await t.put('rosterImports', begun)
    await t.add('ledger', lineOf('begin', begun, doer))
    return begun
  })
}

/** Writes the next piece beside what stands; nobody sees anything of it yet. */
export async function stage(it: RosterImport): Promise<void> {
  const { version = 0, staged } = it
  await eachChange(await changesIn(it, staged), (t, change) => stageChange(t, change, version))
  await advance(it, { staged })
}

async function stageChange<P extends Part>(
  t: Transaction,
  change: Change<P>,
  version: number,
): Promise<void> {
  const { part, id, kind, after } = change
  // What is added has an id that nobody has, or at most an abandoned import.
  const present = kind === 'add' ? undefined : await t.read(part, id)
  const isNew = !present || present.since !== undefined
  const document = isNew
    ? { ...(await takenOver(t, change)), _id: id, since: version }
    : { ...unmarked<object>(present), _id: id, staged: { version, after } }
  await t.put(part, document as unknown as DocumentOf<P>)
}

/** What is added; a post whose holder comes from another takes over what the roster does not own of that one. */
async function takenOver<P extends Part>(
  t: Transaction,
  { part, after, succeeds }: Change<P>,
): Promise<object> {
  const before = part === 'posts' && succeeds ? await t.read('posts', succeeds) : undefined
  if (!before) return after
  // Its ledger begins anew; what its holder was last asked is known again.
  const { contact, lines: _lines, ...next } = renewedPost(before, after)
  // He has agreed to be shown as what he was: what the file does not show stays inside.
  return { ...next, ...('contact' in after && { contact }) }
}

/**
 * Takes over once more from the posts that end, just before the switch: their holders may have changed what is
 * theirs while the import was staged. One operation for every piece, and none where no post can have gone over.
 */
export async function takeOverAgain(it: RosterImport): Promise<void> {
  const { version = 0, counts, pieces } = it
  if (counts.posts.add === 0 || counts.posts.end === 0) return
  for (let piece = 0; piece < pieces; piece++) {
    const changes = (await changesIn(it, piece)).filter(({ succeeds }) => succeeds)
    await eachChange(changes, (t, change) => stageChange(t, change, version))
  }
}

/** The switch: from here on everybody sees all of the import, and who did it stands in the same transaction. */
export function switchOver(it: RosterImport, doer: Doer): Promise<void> {
  return transaction(async (t) => {
    const { division, present } = await both(t, it)
    if (present.state !== 'staging') return
    if (division.staging !== it._id || division.version !== it.base) throw refuse('roster/outdated')
    const { staging: _over, ...rest } = division
    await t.put('divisions', { ...rest, version: it.version ?? 0, settling: it._id })
    await t.put('rosterImports', { ...present, state: 'current', appliedAt: doer.now })
    await t.add('ledger', lineOf('current', present, doer))
  })
}

/**
 * Takes the marks off the next piece, which stands already, and writes the lines of its posts; after the last one the
 * import is done.
 */
export async function settle(it: RosterImport): Promise<void> {
  const { settled } = it
  if (settled < it.pieces) {
    const changes = await changesIn(it, settled)
    const lines = await eachChange(changes, (t, change) => settleChange(t, change, it))
    await addOnce(
      'ledger',
      lines.filter((line) => line !== undefined),
    )
    await moveHomesOf(changes)
    await advance(it, { settled })
  }
  if (settled + 1 < it.pieces) return
  await transaction(async (t) => {
    const { division, present } = await both(t, it)
    const { settling, ...rest } = division
    if (settling !== it._id) return
    await t.put('divisions', rest)
    await t.put('rosterImports', { ...present, state: 'done' })
  })
}

/** What a document will be, whatever became of its marks: so a mark lost on the way is made good. */
async function settleChange(t: Transaction, change: Change, it: RosterImport): Promise<PostLine | undefined> {
  const { part, id } = change
  // Only of posts does the roster not own everything.
  if (part !== 'posts') {
    await t.put(part, { ...change.after, _id: id } as DocumentOf<typeof part>)
    return undefined
  }
  const present = await t.read(part, id)
  const settled = { ...(present ? renewedPost(present, change.after) : change.after), _id: id }
  await t.put(part, settled)
  return importLine(it, change, settled)
}

/** Whoever lives in a building that has gone over to another community lives there from now on. */
async function moveHomesOf(changes: readonly Change[]): Promise<void> {
  for (const { part, id, after } of changes) {
    if (part !== 'estates') continue
    const moved = (after.gone ?? []).filter(({ movedTo }) => movedTo)
    for (const to of new Set(moved.flatMap(({ movedTo }) => movedTo ?? []))) {
      const buildings = moved.filter(({ movedTo }) => movedTo === to)
      await moveHomes(
        id,
        buildings.map((building) => building.id),
        to,
      )
    }
  }
}

function renewedPost(present: Stored<Roster['posts'][number]>, after: object) {
  return renewed(unmarked<Roster['posts'][number]>(present), after as Roster['posts'][number])
}

/** Takes off what an import left that never became current: from the last piece it wrote to the first. */
export async function clean(it: RosterImport, doer: Doer): Promise<void> {
  const last = Math.min(it.staged, it.pieces - 1)
  if (!(await abandon(it, Math.max(0, last), doer))) return
  if (last >= 0) await cleanPiece(it, last)
  if (last > 0) return put('rosterImports', { ...it, state: 'abandoned', staged: last - 1 })
  await transaction(async (t) => {
    const { division } = await both(t, it)
    const { staging, ...rest } = division
    if (staging === it._id) await t.put('divisions', rest)
  })
}

/** Gives an import up, once; false where it has become current meanwhile. */
function abandon(it: RosterImport, staged: number, doer: Doer): Promise<boolean> {
  return transaction(async (t) => {
    const present = (await t.read('rosterImports', it._id)) ?? it
    if (present.state !== 'staging' && present.state !== 'abandoned') return false
    await t.put('rosterImports', { ...present, state: 'abandoned', staged })
    if (present.state === 'staging') await t.add('ledger', lineOf('abandon', present, doer))
    return true
  })
}

async function cleanPiece(it: RosterImport, n: number): Promise<void> {
  const { version } = it
  const changes = await changesIn(it, n)
  for (const part of new Set(changes.map((change) => change.part))) {
    const ids = changes.filter((change) => change.part === part).map(({ id }) => id)
    const marked = await find(part, { where: { _id: command.in(ids) }, limit: ids.length })
    for (const { _id, since } of marked) if (since === version) await remove(part, _id)
  }
  await eachChange(changes, async (t, { part, id }) => {
    const present = await t.read(part, id)
    if (present?.staged?.version !== version || present === undefined) return
    await t.put(part, unmarked<object>(present) as DocumentOf<typeof part>)
  })
}

async function changesIn(it: RosterImport, n: number): Promise<Change[]> {
  return (await pieceOf(it, n))?.changes ?? []
}

/** Does something for every change, a few of them in each transaction, and gives what came of it. */
async function eachChange<T>(
  changes: readonly Change[],
  work: (t: Transaction, change: Change) => Promise<T>,
): Promise<T[]> {
  const groups = Array.from({ length: Math.ceil(changes.length / TOGETHER) }, (_none, index) =>
    changes.slice(index * TOGETHER, (index + 1) * TOGETHER),
  )
  const done = await Promise.all(
    groups.map((group) =>
      transaction(async (t) => {
        const results: T[] = []
        for (const change of group) results.push(await work(t, change))
        return results
      }),
    ),
  )
  return done.flat()
}

/** Counts a piece as done, once, however often it was tried. */
function advance(it: RosterImport, was: Partial<Pick<RosterImport, 'staged' | 'settled'>>): Promise<void> {
  return transaction(async (t) => {
    const present = await t.read('rosterImports', it._id)
    if (!present || present.state !== it.state) return
    if (was.staged === present.staged) await t.put('rosterImports', { ...present, staged: was.staged + 1 })
    if (was.settled === present.settled)
      await t.put('rosterImports', { ...present, settled: was.settled + 1 })
  })
}

async function both(
  t: Transaction,
  it: RosterImport,
): Promise<{ division: Division; present: RosterImport }> {
  const division = (await t.read('divisions', it.district)) ?? { _id: it.district, version: 0 }
  return { division, present: (await t.read('rosterImports', it._id)) ?? it }
}
