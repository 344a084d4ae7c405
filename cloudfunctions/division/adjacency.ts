import { metresBetween, type Point, type Polygon, type Position } from './point'

/** For every piece, by its place in the list, the pieces beside it. */
export type Adjacency = readonly ReadonlySet<number>[]

/**
 * Who is beside whom among points: two with nobody between them, that is nobody in the circle over
 * their distance (Gabriel graph). Such a graph always hangs together.
 */
export function besideByPoints(points: readonly Point[]): Adjacency {
  const squared = points.map((one) => points.map((other) => metresBetween(one, other) ** 2))
  const distance = (one: number, other: number) => squared[one]?.[other] ?? 0
  const apart = (one: number, other: number) =>
    points.some((_point, third) => distance(one, third) + distance(third, other) < distance(one, other))
  return graph(points.length, (one, other) => !apart(one, other))
}

/** How far apart drawn edges may run and still be one border, in metres. */
const SEAM = 5

/** Who is beside whom among areas: those with a common border, not just a common corner. */
export function besideByAreas(areas: readonly Polygon[]): Adjacency {
  const rings = areas.map(([outline = []]) => outline)
  return graph(areas.length, (one, other) => {
    const [here, there] = [rings[one] ?? [], rings[other] ?? []]
    const touching = [
      ...here.filter((corner) => isAlong(corner, there)),
      ...there.filter((corner) => isAlong(corner, here)),
    ].map(pointOf)
    return touching.some((a) => touching.some((b) => metresBetween(a, b) > 2 * SEAM))
  })
}

function graph(size: number, areBeside: (one: number, other: number) => boolean): Adjacency {
  const sets = Array.from({ length: size }, () => new Set<number>())
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (areBeside(one, other)) {
        sets[one]?.add(other)
        sets[other]?.add(one)
      }
  return sets
}

/** True when these pieces hang together; one piece does, none does not. */
export function hangsTogether(pieces: readonly number[], beside: Adjacency): boolean {
  const [first] = pieces
  if (first === undefined) return false
  const wanted = new Set(pieces)
  const reached = new Set([first])
  for (const piece of reached) for (const next of beside[piece] ?? []) if (wanted.has(next)) reached.add(next)
  return reached.size === wanted.size
}

function isAlong(corner: Position, ring: readonly Position[]): boolean {
  return ring.some((start, index) => {
    const end = ring[index + 1]
    return end !== undefined && metresBetween(pointOf(corner), nearestOn(corner, start, end)) <= SEAM
  })
}

/** The point of an edge nearest to a corner, on a plane narrowed to the latitude. */
function nearestOn([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): Point {
  const narrow = Math.cos((y * Math.PI) / 180) ** 2
  const length = (toX - fromX) ** 2 * narrow + (toY - fromY) ** 2
  const along = (x - fromX) * (toX - fromX) * narrow + (y - fromY) * (toY - fromY)
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, along / length))
  return pointOf([fromX + part * (toX - fromX), fromY + part * (toY - fromY)])
}

function pointOf([longitude, latitude]: Position): Point {
  return { longitude, latitude }
}
