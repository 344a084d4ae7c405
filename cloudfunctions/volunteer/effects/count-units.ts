import { command, find, put } from '../../platform/database'
import type { Turn } from '../../platform/timer'
import { changesOf } from '../../settings/store'
import {
  counted,
  type FigureScope,
  figuresId,
  NOBODY,
  SCOPES,
  type Tally,
  type UnitFigures,
} from '../figures'
import { nextPass, type Recount } from '../recounting'
import { yearsWith } from '../store'
import type { Volunteer } from '../volunteer'
import { yearId } from '../year'

/** Members looked at in one page. */
const PAGE = 100

/** The figures of the next unit of the pass, of all its members; at the end what older nights left behind. */
export async function countUnits(recount: Recount, turn: Turn): Promise<Recount> {
  const scope = recount.pass as FigureScope
  const unit = await unitAfter(scope, recount.cursor)
  if (unit === undefined) return (await clearOlder(recount, scope, turn)) ? recount : nextPass(recount)
  await put('volunteerFigures', await figuresOf(scope, unit, recount, turn))
  return { ...recount, cursor: unit }
}

async function unitAfter(scope: FigureScope, cursor: string): Promise<string | undefined> {
  const field = SCOPES[scope]
  const where = { [field]: command.gt(cursor) }
  const [next] = await find('volunteers', { where, orderBy: { [field]: 'asc' }, limit: 1 })
  return next && unitOf(next, scope)
}

async function figuresOf(
  scope: FigureScope,
  unit: string,
  recount: Recount,
  turn: Turn,
): Promise<UnitFigures> {
  const year = Number(recount._id)
  let tally = NOBODY
  const organisations = new Set<string>()
  for (let after = '', full = true; full; ) {
    const where = { [SCOPES[scope]]: unit, number: command.gt(after) }
    const page = await find('volunteers', { where, orderBy: { number: 'asc' }, limit: PAGE })
    tally = await withPage(tally, page, scope, year, turn)
    for (const { party } of page) if (party) organisations.add(party.organisation)
    after = page.at(-1)?.number ?? after
    full = page.length === PAGE
  }
  const told = { scope, unit, year, run: recount.run, countedAt: turn.now }
  return { _id: figuresId(scope, unit, year), ...told, ...tally, organisations: [...organisations].sort() }
}

async function withPage(
  before: Tally,
  page: readonly Volunteer[],
  scope: FigureScope,
  year: number,
  turn: Turn,
): Promise<Tally> {
  const registered = page.filter(
    ({ party }) => scope === 'organisation' || party?.[scope].state !== 'declined',
  )
  const years = await yearsWith(registered.map(({ _id }) => yearId(_id, year)))
  const byPerson = new Map(years.map((each) => [each.volunteer, each]))
  let tally = before
  for (const volunteer of registered) {
    const own = byPerson.get(volunteer._id)
    const changes = await changesOf(own?.district ?? volunteer.community, turn)
    tally = counted(tally, volunteer, own, changes, turn.today)
  }
  return tally
}

/** Units that have no members any more keep no figures; true while there are some left to clear. */
async function clearOlder(recount: Recount, scope: FigureScope, { now }: Turn): Promise<boolean> {
  const where = { scope, year: Number(recount._id), run: command.lt(recount.run) }
  const older = await find('volunteerFigures', { where, limit: PAGE })
  for (const figures of older)
    await put('volunteerFigures', {
      ...figures,
      ...NOBODY,
      organisations: [],
      run: recount.run,
      countedAt: now,
    })
  return older.length === PAGE
}

function unitOf({ party }: Volunteer, scope: FigureScope): string | undefined {
  return scope === 'organisation' ? party?.organisation : party?.[scope].community
}
