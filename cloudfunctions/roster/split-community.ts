import { type Building, communityOfEstate, type Estate } from '../division/estate'
import type { BuildingPiece } from '../division/pieces'
import { partThatKeeps } from '../division/proposal'
import type { Day } from '../platform/day'
import { communityOf, type DivisionCode, districtOf, gridOf, isWithin, levelOf } from '../platform/division'
import { movedPost, namedIn, pieceId, renamedBuilding, undrawn, vacantLeader, vacantPost } from './moved'
import { isStanding, type Roster } from './roster'

/** A community that comes into being: its code is the statistics office's to give, its name the street's. */
export interface NewCommunity {
  code: DivisionCode
  name: string
}

type Part = { households: number; buildings: readonly BuildingPiece[] }
/** The new community a building goes over to; undefined for one that stays. */
type TargetOf = (estate: Estate, building: Building) => NewCommunity | undefined

/**
 * The roster with one community divided into parts. The largest part keeps code, cadres and contacts; the
 * others, in their order, become the new communities with a vacant cadre and duty desk. A grid or micro-grid
 * that goes over as a whole keeps its number, drawing and people; one that is torn stays behind undrawn and
 * is new, with a vacant leader, on the other side. An estate that is torn stands in both communities; one
 * that goes over has a new number, for the number tells the community.
 */
export function dividedCommunity(
  roster: Roster,
  community: DivisionCode,
  { parts, newcomers }: { parts: readonly Part[]; newcomers: readonly NewCommunity[] },
  today: Day,
): Roster {
  const targetOf = targetsOf(parts, newcomers)
  const own = roster.estates.filter((it) => isStanding(it) && communityOfEstate(it._id) === community)
  const { whole, torn, fresh } = codesGoing(roster, community, own, targetOf)
  return {
    ...roster,
    organisations: [
      ...roster.organisations.map((it) => (it._id === community ? undrawn(it) : it)),
      ...newcomers.map(({ code, name }) => ({ _id: code, name })),
    ],
    estates: roster.estates.flatMap((it) => (own.includes(it) ? dividedEstate(it, newcomers, targetOf) : it)),
    grids: [
      ...roster.grids.map((it) => {
        const code = whole.get(it._id)
        if (code) return { ...it, _id: code }
        return torn.has(it._id) ? undrawn(it) : it
      }),
      ...fresh.map((_id) => ({ _id, district: districtOf(community) })),
    ],
    posts: [
      ...roster.posts.map((post) => movedPost(post, whole, today)),
      ...fresh.map((code) => vacantLeader(code, today)),
      ...newcomers.flatMap(({ code }) => [
        vacantPost(code, 'communityCadre', today),
        vacantPost(code, 'dutyDesk', today),
      ]),
    ],
  }
}

/**
 * The grids and micro-grids that go over: whole ones by their code before, the codes of torn ones, and what
 * the torn ones' other halves are called.
 */
function codesGoing(
  { grids }: Roster,
  community: DivisionCode,
  estates: readonly Estate[],
  targetOf: TargetOf,
): { whole: Map<DivisionCode, DivisionCode>; torn: Set<DivisionCode>; fresh: DivisionCode[] } {
  const all = estates.flatMap((estate) =>
    estate.buildings.map((building) => ({ codes: codesIn(building), target: targetOf(estate, building) })),
  )
  const left = new Set(all.flatMap(({ codes, target }) => (target ? [] : codes)))
  const added = new Map(
    all.flatMap(({ codes, target }) =>
      target
        ? codes
            .filter((code) => isWithin(code, community))
            .map((code) => [inCommunity(code, target.code), code] as const)
        : [],
    ),
  )
  const olds = [...added.values()]
  const whole = new Map(
    [...added].flatMap(([code, old]) =>
      left.has(old) || olds.filter((it) => it === old).length > 1 ? [] : [[old, code] as const],
    ),
  )
  // A micro-grid without a building stays with its grid.
  for (const { _id } of grids.filter(isStanding)) {
    const grid = whole.get(gridOf(_id) ?? '')
    if (grid && !olds.includes(_id)) whole.set(_id, inCommunity(_id, communityOf(grid) ?? ''))
  }
  const torn = new Set(olds.filter((old) => !whole.has(old)))
  const fresh = [...added].flatMap(([code, old]) => (torn.has(old) ? [code] : []))
  return { whole, torn, fresh }
}

/** A building the planner had no place for goes with its grid, where that goes over as a whole. */
function targetsOf(parts: readonly Part[], newcomers: readonly NewCommunity[]): TargetOf {
  const keeps = partThatKeeps(parts)
  const others = parts.filter((_part, index) => index !== keeps)
  const byPiece = new Map(
    others.flatMap(({ buildings }, index) => buildings.map(({ id }) => [id, newcomers[index]] as const)),
  )
  const placed = new Set(parts.flatMap(({ buildings }) => buildings.map(({ id }) => id)))
  const byGrid = new Map<DivisionCode, Set<NewCommunity | undefined>>()
  for (const { id, grid } of parts.flatMap(({ buildings }) => buildings))
    byGrid.set(grid, (byGrid.get(grid) ?? new Set()).add(byPiece.get(id)))
  return (estate, building) => {
    const id = pieceId(estate, building)
    if (placed.has(id)) return byPiece.get(id)
    const targets = [...(byGrid.get(building.grid) ?? [])]
    return targets.length === 1 ? targets[0] : undefined
  }
}

/** What a building names, and the grids its micro-grids lie in. */
function codesIn(building: Building): DivisionCode[] {
  const codes = namedIn(building)
  return [...new Set([...codes, ...codes.flatMap((code) => gridOf(code) ?? [])])]
}

function inCommunity(code: DivisionCode, community: DivisionCode): DivisionCode {
  return community + code.slice(community.length)
}

function dividedEstate(estate: Estate, newcomers: readonly NewCommunity[], targetOf: TargetOf): Estate[] {
  const before = communityOfEstate(estate._id)
  const staying = estate.buildings.filter((it) => !targetOf(estate, it))
  const gone = newcomers.flatMap((target): Estate[] => {
    const own = estate.buildings.filter((it) => targetOf(estate, it) === target)
    if (own.length === 0) return []
    const rename = (code: DivisionCode) => (isWithin(code, before) ? inCommunity(code, target.code) : code)
    const { gone: _history, ...rest } = estate
    return [
      withMainGrid(
        {
          ...rest,
          _id: inCommunity(estate._id, target.code),
          community: target.name,
          buildings: own.map((it) => renamedBuilding(it, rename)),
        },
        estate.mainGrid && rename(estate.mainGrid),
      ),
    ]
  })
  if (gone.length === 0) return [estate]
  if (staying.length === 0) return gone
  return [withMainGrid({ ...estate, buildings: staying }, estate.mainGrid), ...gone]
}

/** The main grid where the estate still lies in it, else the grid of its first building. */
function withMainGrid({ mainGrid: _before, ...estate }: Estate, wanted: DivisionCode | undefined): Estate {
  if (!wanted) return estate
  const grids = estate.buildings.flatMap(codesIn).filter((code) => levelOf(code) === 'grid')
  const mainGrid = grids.includes(wanted) ? wanted : grids.find((it) => isOwn(it, estate))
  return { ...estate, ...(mainGrid && { mainGrid }) }
}

const isOwn = (grid: DivisionCode, { _id }: Pick<Estate, '_id'>) =>
  communityOf(grid) === communityOfEstate(_id)
