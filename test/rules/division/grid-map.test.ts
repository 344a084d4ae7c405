import fc from 'fast-check'
import { gridMap } from '../../../cloudfunctions/division/effects/grid-map'
import type { Grid } from '../../../cloudfunctions/division/grid'
import type { Point, Polygon, Position } from '../../../cloudfunctions/division/point'
import { at } from '../../support/builders'
import { generateDistrict, SMALL } from '../../support/division/generate'

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const square = (west: number, south: number, size = 1): Polygon => [
  ring(west, south, west + size, south + size),
]
const point = (longitude: number, latitude: number): Point => ({ longitude, latitude })

/** 1 and 2 side by side, 3 apart with a hole, 4 over a part of 2; the list is in no order. */
const grids: Pick<Grid, '_id' | 'area'>[] = [
  { _id: at('04'), area: square(1.5, 0) },
  { _id: at('02'), area: square(1, 0) },
  { _id: at('05') },
  { _id: at('01'), area: square(0, 0) },
  { _id: at('03'), area: [ring(5, 5, 8, 8), ring(6, 6, 7, 7)] },
  { _id: at('01-1'), area: square(0, 0, 0.5) },
]

test.each([
  ['inside a grid', point(0.75, 0.5), at('01')],
  ['inside a drawn micro-grid: its grid', point(0.25, 0.25), at('01')],
  ['on the edge between two: the lower code', point(1, 0.5), at('01')],
  ['on the outer edge', point(0, 0.5), at('01')],
  ['on a corner', point(0, 0), at('01')],
  ['where two overlap: the lower code', point(1.75, 0.5), at('02')],
  ['where only the later one is', point(2.25, 0.5), at('04')],
  ['beside a hole', point(5.5, 6.5), at('03')],
  ['in a hole', point(6.5, 6.5), undefined],
  ['outside of all', point(3, 3), undefined],
  ['far away', point(-170, -80), undefined],
])('%s', (_where, where, expected) => {
  expect(gridMap(grids).gridAt(where)).toBe(expected)
})

test('a district without drawn grids has no grid at any point', () => {
  expect(gridMap([]).gridAt(point(0, 0))).toBeUndefined()
  expect(gridMap([{ _id: at('01') }]).gridAt(point(0, 0))).toBeUndefined()
})

/** Whether a point lies in a ring, by counting the edges to its east: another way than the product's. */
function isInside([outline = []]: Polygon, { longitude, latitude }: Point): boolean {
  let inside = false
  for (const [index, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y]
    const crosses = y > latitude !== nextY > latitude
    if (crosses && longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x)) inside = !inside
  }
  return inside
}

/** Evenly from before the beginning to behind the end; doubles would crowd around 0. */
const anyPart = fc.integer({ min: -100, max: 1100 }).map((part) => part / 1000)

test('a point inside exactly one area is found in it, and one outside of all in none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.tuple(anyPart, anyPart), { minLength: 20, maxLength: 20 }),
      (seed, spots) => {
        const district = generateDistrict(SMALL, seed)
        const map = gridMap(district.grids)
        const corners = district.communities.flatMap(({ area }) => area.flat())
        const ends = (of: 0 | 1) => corners.map((corner) => corner[of])
        const between = (values: number[], part: number) => {
          const [least, most] = [Math.min(...values), Math.max(...values)]
          return least + part * (most - least)
        }
        for (const [x, y] of spots) {
          const where = point(between(ends(0), x), between(ends(1), y))
          const holding = district.grids.filter(({ area }) => area && isInside(area, where))
          expect(holding.length).toBeLessThanOrEqual(1)
          expect(map.gridAt(where)).toBe(holding[0]?._id)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('where areas overlap, the lowest code of all that hold the point is found', () => {
  const corner = fc.nat(6)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(corner, corner), { minLength: 20, maxLength: 40 }),
      corner,
      corner,
      (spots, x, y) => {
        const overlapping = spots.map(([west, south], index) => ({
          _id: at(String(index + 10)),
          area: square(west, south, 3),
        }))
        const where = point(x + 0.5, y + 0.5)
        const holding = overlapping.filter(({ area }) => isInside(area, where))
        expect(gridMap(overlapping).gridAt(where)).toBe(holding[0]?._id)
      },
    ),
  )
})

test('every building of a sound district stands in the area of its grid', () => {
  const { grids, estates } = generateDistrict(SMALL, 5)
  const map = gridMap(grids)
  for (const building of estates.flatMap(({ buildings }) => buildings))
    expect(building.point && map.gridAt(building.point)).toBe(building.grid)
})
