import Flatbush from 'flatbush'
import { difference, intersection, union } from 'polyclip-ts'
import { communityOf, type DivisionCode, levelOf } from '../../platform/division'
import type { Grid } from '../grid'
import type { Fault, Plan } from '../plan'
import { listFaults } from '../plan-list'
import { type Polygon, squareMetres } from '../point'
import { boxOf, gridMap } from './grid-map'

/** What hand-drawn edges may differ by without being a fault, in square metres a piece. */
const TOLERATED = 10

interface Drawn {
  code: DivisionCode
  area: Polygon
}

/**
 * Everything that is wrong with a plan: 不交叉重叠、全域覆盖, sizes, and lists that contradict the drawing.
 * Empty for a sound plan. Looks only at neighbours, so it costs as much as the district is large.
 */
export function planFaults(plan: Plan): Fault[] {
  const drawn = plan.grids.flatMap(({ _id, area }) =>
    area && levelOf(_id) === 'grid' ? [{ code: _id, area }] : [],
  )
  return [...listFaults(plan), ...overlaps(drawn), ...coverage(plan, drawn), ...misplaced(plan)]
}

/**
 * What is wrong with the plan of one community, also where its grids meet those of its neighbours: what
 * concerns only the neighbours is left out.
 */
export function communityFaults(plan: Plan, neighbours: readonly Pick<Grid, '_id' | 'area'>[]): Fault[] {
  const own = new Set(plan.grids.map(({ _id }) => _id))
  const boxes = plan.grids.flatMap(({ area }) => (area ? [boxOf(area)] : []))
  const near = neighbours.filter(({ area }) => area && boxes.some((box) => meet(box, boxOf(area))))
  const faults = planFaults({ ...plan, grids: [...plan.grids, ...near] })
  return faults.filter((it) => {
    if (it.fault === 'size') return own.has(it.code)
    return it.fault !== 'overlap' || it.codes.some((code) => own.has(code))
  })
}

type Box = ReturnType<typeof boxOf>

function meet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
}

function overlaps(drawn: readonly Drawn[]): Fault[] {
  return neighbours(drawn).flatMap(([one, other]) =>
    report(intersection(one.area, other.area), (found) => ({
      fault: 'overlap',
      codes: [one.code, other.code],
      ...found,
    })),
  )
}

/** Pairs whose boxes meet, each once. */
function neighbours(drawn: readonly Drawn[]): [Drawn, Drawn][] {
  if (drawn.length === 0) return []
  const boxes = new Flatbush(drawn.length)
  for (const { area } of drawn) boxes.add(...boxOf(area))
  boxes.finish()
  return drawn.flatMap((one, index) =>
    boxes
      .search(...boxOf(one.area), (other) => other > index)
      .flatMap((other): [Drawn, Drawn][] => {
        const found = drawn[other]
        return found ? [[one, found]] : []
      }),
  )
}

/** What no grid of a community covers, and what its grids cover beyond it. */
function coverage({ communities }: Plan, drawn: readonly Drawn[]): Fault[] {
  return communities.flatMap(({ code, area }) => {
    const [first, ...rest] = drawn.filter((grid) => communityOf(grid.code) === code).map((grid) => grid.area)
    if (!area || !first)
      return area ? report([area], (found) => ({ fault: 'gap', community: code, ...found })) : []
    const covered = union(first, ...rest)
    return [
      ...report(difference(area, covered), (found) => ({ fault: 'gap', community: code, ...found })),
      ...report(difference(covered, area), (found) => ({ fault: 'beyond', community: code, ...found })),
    ]
  })
}

function misplaced({ grids, estates }: Plan): Fault[] {
  const map = gridMap(grids)
  const drawnGrids = new Set(grids.filter(({ area }) => area).map(({ _id }) => _id))
  return estates.flatMap(({ name: estate, buildings }) =>
    buildings.flatMap(({ name: building, grid, point }): Fault[] => {
      const drawn = point && map.gridAt(point)
      if (!drawn || drawn === grid || !drawnGrids.has(grid)) return []
      return [{ fault: 'misplaced', codes: [grid, drawn], spot: { estate, building } }]
    }),
  )
}

/** One fault for all pieces large enough to matter; none where none is. */
function report(
  pieces: Polygon[],
  fault: (found: { squareMetres: number; areas: Polygon[] }) => Fault,
): Fault[] {
  const areas = pieces.filter((piece) => squareMetres(piece) > TOLERATED)
  const size = areas.reduce((sum, piece) => sum + squareMetres(piece), 0)
  return areas.length ? [fault({ squareMetres: size, areas })] : []
}
