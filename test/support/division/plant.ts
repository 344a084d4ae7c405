import type { Plan } from '../../../cloudfunctions/division/plan'
import { type Polygon, type Position, squareMetres } from '../../../cloudfunctions/division/point'
import type { GeneratedDistrict } from './generate'

/** A generated district as a plan. */
export function planOf({ communities, grids, estates }: GeneratedDistrict): Plan {
  return structuredClone({ communities, grids, estates })
}

const keyOf = ([x, y]: Position) => `${x},${y}`

/** The corners of a plan's areas by the grids that have them. */
function cornersOf(plan: Plan): { corner: Position; grids: string[] }[] {
  const corners = new Map<string, { corner: Position; grids: string[] }>()
  for (const { _id, area } of plan.grids)
    for (const corner of area?.[0]?.slice(1) ?? []) {
      const known = corners.get(keyOf(corner)) ?? { corner, grids: [] }
      corners.set(keyOf(corner), { corner, grids: [...known.grids, _id] })
    }
  return [...corners.values()]
}

/** Corners where exactly two grids of one community meet, away from its edge. */
export function innerCorners(plan: Plan) {
  const edge = new Set(plan.communities.flatMap(({ area }) => area?.[0]?.map(keyOf) ?? []))
  return cornersOf(plan).filter(({ corner, grids }) => grids.length === 2 && !edge.has(keyOf(corner)))
}

/** Corners of one grid alone: on the edge of the district. */
export function outerCorners(plan: Plan) {
  return cornersOf(plan).filter(({ grids }) => grids.length === 1)
}

/** About 8 m. */
const SHIFT = 0.00008

/** Moves a corner of one grid's area, so that it grows (`out`) or shrinks (`in`) there; others keep theirs. */
export function moveCorner(plan: Plan, grid: string, corner: Position, way: 'out' | 'in'): Plan {
  const moved = (shift: Position) =>
    plan.grids.map(({ _id, area }) =>
      _id === grid && area ? { _id, area: withCorner(area, corner, shift) } : { _id, area },
    )
  const sizeAfter = (grids: Plan['grids']) => squareMetres(grids.find(({ _id }) => _id === grid)?.area ?? [])
  const tries = [
    [SHIFT, 0],
    [-SHIFT, 0],
    [0, SHIFT],
    [0, -SHIFT],
  ].map(([x = 0, y = 0]) => moved([x, y]))
  const bySize = tries.sort((one, other) => sizeAfter(one) - sizeAfter(other))
  return { ...plan, grids: (way === 'in' ? bySize[0] : bySize.at(-1)) ?? plan.grids }
}

function withCorner([outline = []]: Polygon, corner: Position, [x, y]: Position): Polygon {
  return [
    outline.map((it): Position => (keyOf(it) === keyOf(corner) ? [it[0] + x, it[1] + y] : [it[0], it[1]])),
  ]
}
