import type { Estate } from '../division/estate'
import type { BuildingPiece } from '../division/pieces'
import type { Day } from '../platform/day'
import { communityOf, type DivisionCode, districtOf, gridOf, isWithin, levelOf } from '../platform/division'
import { movedPost, namedIn, pieceId, renamedBuilding, undrawn, vacantLeader } from './moved'
import type { Roster } from './roster'

/** Which grid or micro-grid a place of the divided grid belongs to from now on. */
type Renaming = (pieceId: string, code: DivisionCode) => DivisionCode

/**
 * The roster with one grid divided into parts. The largest part keeps number, leader and staff; each other
 * part is a new grid with a vacant leader, numbered on from the last the community ever had. A micro-grid
 * that goes over as a whole takes its posts along; one that is torn leaves them and is new, with a vacant
 * leader, in the other part. The grid's drawing does not hold any more and is left out, to be drawn anew.
 */
export function dividedRoster(
  roster: Roster,
  grid: DivisionCode,
  parts: readonly { households: number; buildings: readonly BuildingPiece[] }[],
  today: Day,
): Roster {
  const [, ...others] = [...parts].sort((one, other) => other.households - one.households)
  const codes = nextGrids(roster, grid, others.length)
  const moves = new Map(
    others.flatMap(({ buildings }, index) => buildings.map(({ id }) => [id, codes[index] ?? grid] as const)),
  )
  const micros = microGridsOf(roster.estates, grid, moves)
  const rename: Renaming = (id, code) => {
    const target = moves.get(id)
    if (!target || !isWithin(code, grid)) return code
    return code === grid ? target : (micros.get(`${target} ${code}`) ?? code)
  }
  const estates = roster.estates.map((estate) => moved(estate, grid, rename))
  const left = new Set(estates.flatMap((estate) => estate.buildings.flatMap(namedIn)))
  const added = [...codes, ...micros.values()]
  const whole = new Map(
    [...micros].flatMap(([key, code]) => {
      const before = key.split(' ')[1] ?? ''
      return left.has(before) ? [] : [[before, code] as const]
    }),
  )
  const taken = new Set(whole.values())
  return {
    ...roster,
    estates,
    grids: [
      ...roster.grids.filter(({ _id }) => !whole.has(_id)).map((it) => (it._id === grid ? undrawn(it) : it)),
      ...added.map((_id) => ({ _id, district: districtOf(grid) })),
    ],
    posts: [
      ...roster.posts.map((post) => movedPost(post, whole, today)),
      ...added.filter((code) => !taken.has(code)).map((code) => vacantLeader(code, today)),
    ],
  }
}

/** Numbers no grid of the community ever had. */
function nextGrids({ grids }: Roster, grid: DivisionCode, count: number): DivisionCode[] {
  const community = communityOf(grid) ?? ''
  const numbers = grids.flatMap(({ _id }) =>
    communityOf(_id) === community ? Number(_id.slice(13, 15)) : [],
  )
  const last = Math.max(...numbers, 0)
  return Array.from(
    { length: count },
    (_none, index) => `${community}-${String(last + index + 1).padStart(2, '0')}`,
  )
}

/** The micro-grids of the new grids, by `<new grid> <micro-grid before>`. */
function microGridsOf(
  estates: readonly Estate[],
  grid: DivisionCode,
  moves: ReadonlyMap<string, DivisionCode>,
): Map<string, DivisionCode> {
  const micros = new Map<string, DivisionCode>()
  const counts = new Map<DivisionCode, number>()
  const named = estates.flatMap((estate) =>
    estate.buildings.flatMap((building) => {
      const target = moves.get(pieceId(estate, building))
      return target ? namedIn(building).map((code) => [target, code] as const) : []
    }),
  )
  for (const [target, code] of named.sort(([, one], [, other]) => one.localeCompare(other))) {
    if (levelOf(code) !== 'microGrid' || !isWithin(code, grid) || micros.has(`${target} ${code}`)) continue
    const number = (counts.get(target) ?? 0) + 1
    counts.set(target, number)
    micros.set(`${target} ${code}`, `${target}-${number}`)
  }
  return micros
}

function moved(estate: Estate, grid: DivisionCode, rename: Renaming): Estate {
  const buildings = estate.buildings.map((building) =>
    renamedBuilding(building, (code) => rename(pieceId(estate, building), code)),
  )
  const left = buildings.flatMap(namedIn)
  const isEmptied = estate.mainGrid === grid && !left.some((code) => gridOf(code) === grid)
  const [next] = left.filter((code) => levelOf(code) === 'grid')
  const mainGrid = isEmptied && next ? next : estate.mainGrid
  return { ...estate, ...(mainGrid && { mainGrid }), buildings }
}
