import { type Adjacency, besideByAreas, besideByPoints, hangsTogether } from './adjacency'
import type { Point, Polygon } from './point'

/** What stays whole in a split: a building with its point, or a grid with its area. */
export interface Piece {
  id: string
  households: number
}

/** A proposed split. */
export interface Proposal {
  parts: { ids: string[]; households: number }[]
  /** Each part hangs together. */
  contiguous: boolean
  /** The largest part is at most 15% larger than the smallest. */
  balanced: boolean
}

/** The most the largest part may be, in hundredths of the smallest; whole numbers, for 100 × 1.15 is not 115. */
const MOST_PERCENT = 115

/** Splits an oversized grid or community into so many contiguous, balanced parts by its buildings' points. */
export function splitByPoints(pieces: readonly (Piece & { point: Point })[], parts: number): Proposal {
  const points = pieces.map(({ point }) => point)
  return split(pieces, points, besideByPoints(points), parts)
}

/** The same by areas that border on each other: a community by its grids. */
export function splitByAreas(pieces: readonly (Piece & { area: Polygon })[], parts: number): Proposal {
  const areas = pieces.map(({ area }) => area)
  return split(pieces, areas.map(middleOf), besideByAreas(areas), parts)
}

function split(
  pieces: readonly Piece[],
  points: readonly Point[],
  beside: Adjacency,
  parts: number,
): Proposal {
  const weigh = (some: readonly number[]) => some.reduce((sum, it) => sum + (pieces[it]?.households ?? 0), 0)
  const all = pieces.map((_piece, index) => index)
  const found = even(cut(all, Math.min(parts, pieces.length), { points, beside, weigh }), { beside, weigh })
  const sizes = found.map(weigh)
  return {
    parts: found.map((some) => ({
      ids: some.flatMap((it) => pieces[it]?.id ?? []),
      households: weigh(some),
    })),
    contiguous: found.every((some) => hangsTogether(some, beside)),
    balanced: found.length === parts && 100 * Math.max(...sizes) <= MOST_PERCENT * Math.min(...sizes),
  }
}

interface Ground {
  points: readonly Point[]
  beside: Adjacency
  weigh: (some: readonly number[]) => number
}

const DIRECTIONS = 24

/** Cuts along straight lines, in two and again, each time in the direction that is contiguous and fairest. */
function cut(some: readonly number[], parts: number, ground: Ground): number[][] {
  if (parts <= 1) return [[...some]]
  const few = Math.floor(parts / 2)
  const wanted = (ground.weigh(some) * few) / parts
  const cuts = Array.from({ length: DIRECTIONS }, (_none, turn) => (turn * Math.PI) / DIRECTIONS)
    .flatMap((angle) => halves(inDirection(some, angle, ground.points), few, parts))
    .map(([one, other]) => ({
      one,
      other,
      torn: [one, other].filter((half) => !hangsTogether(half, ground.beside)).length,
      off: Math.abs(ground.weigh(one) - wanted),
    }))
    .sort((a, b) => a.torn - b.torn || a.off - b.off)
  const [best] = cuts
  if (!best) return [[...some]]
  return [...cut(best.one, few, ground), ...cut(best.other, parts - few, ground)]
}

function inDirection(some: readonly number[], angle: number, points: readonly Point[]): number[] {
  const along = (it: number) =>
    (points[it]?.longitude ?? 0) * Math.cos(angle) + (points[it]?.latitude ?? 0) * Math.sin(angle)
  return [...some].sort((one, other) => along(one) - along(other))
}

/** Every way to cut a row in two that leaves enough pieces on both sides. */
function halves(row: readonly number[], few: number, parts: number): [number[], number[]][] {
  const ways: [number[], number[]][] = []
  for (let at = few; at <= row.length - (parts - few); at++) ways.push([row.slice(0, at), row.slice(at)])
  return ways
}

/** Hands pieces over to parts beside them, or swaps two, as long as that makes the parts more even. */
function even(parts: number[][], { beside, weigh }: Pick<Ground, 'beside' | 'weigh'>): number[][] {
  const spread = (some: number[][]) => some.reduce((sum, part) => sum + weigh(part) ** 2, 0)
  let now = parts
  for (;;) {
    const size = spread(now)
    const better = exchanges(now, beside)
      .map((next) => ({ next, size: spread(next) }))
      .filter((it) => it.size < size)
      .sort((one, other) => one.size - other.size)
      .find(({ next }) => next.every((part) => hangsTogether(part, beside)))
    if (!better) return now
    now = better.next
  }
}

/** The parts after every single handover between two of them, and after every swap. */
function exchanges(parts: readonly number[][], beside: Adjacency): number[][][] {
  const edge = (from: readonly number[], to: readonly number[]) =>
    from.filter((piece) => to.some((other) => beside[piece]?.has(other)))
  return parts.flatMap((from, giver) =>
    parts.flatMap((to, taker) => {
      if (giver === taker) return []
      const [given, returned] = [edge(from, to), giver < taker ? edge(to, from) : []]
      const after = (piece: number, back?: number) =>
        parts.map((part, index) => {
          if (index === giver)
            return [...part.filter((it) => it !== piece), ...(back === undefined ? [] : [back])]
          return index === taker ? [...part.filter((it) => it !== back), piece] : part
        })
      return given.flatMap((piece) => [after(piece), ...returned.map((back) => after(piece, back))])
    }),
  )
}

function middleOf([outline = []]: Polygon): Point {
  const mean = (of: 0 | 1) => outline.reduce((sum, corner) => sum + corner[of], 0) / outline.length
  return { longitude: mean(0), latitude: mean(1) }
}
