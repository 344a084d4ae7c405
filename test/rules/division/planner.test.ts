import fc from 'fast-check'
import { besideByAreas, besideByPoints, hangsTogether } from '../../../cloudfunctions/division/adjacency'
import { householdsOf } from '../../../cloudfunctions/division/plan-list'
import {
  type Piece,
  type Proposal,
  splitByAreas,
  splitByPoints,
} from '../../../cloudfunctions/division/planner'
import type { Point } from '../../../cloudfunctions/division/point'
import { type GeneratedDistrict, generateDistrict } from '../../support/division/generate'
import { random } from '../../support/division/random'
import { square } from '../../support/map'

/** One community of 16 grids, twice as large as it should be. */
const anyOversized = fc
  .integer({ min: 1, max: 40 })
  .map((seed) => generateDistrict({ communities: 1, grids: 16, microGrids: 12, households: 5_680 }, seed))

function buildingsOf({ estates }: GeneratedDistrict): (Piece & { point: Point })[] {
  return estates.flatMap(({ _id, buildings }) =>
    buildings.flatMap(({ id, units, point }) => {
      const households = units.reduce((sum, unit) => sum + unit.households, 0)
      return point ? [{ id: `${_id}:${id}`, households, point }] : []
    }),
  )
}

function gridsOf({ grids, estates }: GeneratedDistrict) {
  const sizes = householdsOf(estates)
  return grids.flatMap(({ _id, area }) => (area ? [{ id: _id, households: sizes.get(_id) ?? 0, area }] : []))
}

/** Every piece in exactly one part, no part empty, sums right, no part more than 15% larger than another. */
function expectSound({ parts, contiguous, balanced }: Proposal, pieces: readonly Piece[], many: number) {
  expect(parts).toHaveLength(many)
  expect(parts.flatMap(({ ids }) => ids).sort()).toEqual(pieces.map(({ id }) => id).sort())
  for (const { ids, households } of parts) {
    const own = pieces.filter(({ id }) => ids.includes(id))
    expect(households).toBe(own.reduce((sum, piece) => sum + piece.households, 0))
  }
  const sizes = parts.map(({ households }) => households)
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.15)
  expect({ contiguous, balanced }).toEqual({ contiguous: true, balanced: true })
}

/** The numbers of a part's pieces in the list. */
const numbers = (part: { ids: string[] }, pieces: readonly Piece[]) =>
  part.ids.map((id) => pieces.findIndex((piece) => piece.id === id))

test('an oversized community falls into contiguous, balanced parts by its buildings', () => {
  fc.assert(
    fc.property(anyOversized, fc.constantFrom(2, 3, 4), (district, many) => {
      const pieces = buildingsOf(district)
      const proposal = splitByPoints(pieces, many)
      expectSound(proposal, pieces, many)
      const beside = besideByPoints(pieces.map(({ point }) => point))
      for (const part of proposal.parts) expect(hangsTogether(numbers(part, pieces), beside)).toBe(true)
    }),
    { numRuns: 8 },
  )
})

test('an oversized community falls into contiguous, balanced parts by its grids', () => {
  fc.assert(
    fc.property(anyOversized, fc.constantFrom(2, 4), (district, many) => {
      const pieces = gridsOf(district)
      const proposal = splitByAreas(pieces, many)
      expectSound(proposal, pieces, many)
      const beside = besideByAreas(pieces.map(({ area }) => area))
      for (const part of proposal.parts) expect(hangsTogether(numbers(part, pieces), beside)).toBe(true)
    }),
    { numRuns: 8 },
  )
})

test('an oversized grid falls into contiguous, balanced parts by its buildings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom(2, 3), (seed, many) => {
      const size = { communities: 1, grids: 1, microGrids: 0, households: many * 370 }
      const pieces = buildingsOf(generateDistrict(size, seed))
      expectSound(splitByPoints(pieces, many), pieces, many)
    }),
    { numRuns: 30 },
  )
})

test('buildings of very unequal size, anywhere: always contiguous, and balanced four times in five', () => {
  const proposals = Array.from({ length: 50 }, (_none, seed) => {
    const { next, whole } = random(seed)
    const pieces = Array.from({ length: 30 }, (_piece, index) => ({
      id: `${index}`,
      households: whole(10, 80),
      point: { longitude: 119.9 + next() * 0.004, latitude: 31.7 + next() * 0.004 },
    }))
    return splitByPoints(pieces, 5)
  })
  expect(proposals.filter(({ contiguous }) => !contiguous)).toEqual([])
  expect(proposals.filter(({ balanced }) => balanced).length).toBeGreaterThanOrEqual(40)
})

test('what cannot be balanced is proposed as it is and says so', () => {
  const tower = { id: 'tower', households: 500, point: { longitude: 119.9, latitude: 31.7 } }
  const house = { id: 'house', households: 40, point: { longitude: 119.91, latitude: 31.7 } }
  expect(splitByPoints([tower, house], 2)).toEqual({
    parts: [
      { ids: ['tower'], households: 500 },
      { ids: ['house'], households: 40 },
    ],
    contiguous: true,
    balanced: false,
  })
  expect(splitByPoints([tower], 2)).toMatchObject({ parts: [{ ids: ['tower'] }], balanced: false })
})

test.each([
  [115, true],
  [116, false],
])('parts of 100 and %d households are balanced: %s', (households, balanced) => {
  const point = { longitude: 119.9, latitude: 31.7 }
  const pieces = [
    { id: 'a', households: 100, point },
    { id: 'b', households, point },
  ]
  expect(splitByPoints(pieces, 2).balanced).toBe(balanced)
})

test('areas that do not hang together are no contiguous part', () => {
  const pieces = [0, 1, 5, 6].map((column) => ({
    id: `${column}`,
    households: 100,
    area: square(119.9 + column * 0.01, 31.7),
  }))
  expect(splitByAreas(pieces, 1)).toMatchObject({ contiguous: false })
  expect(splitByAreas(pieces, 2)).toMatchObject({ contiguous: true, balanced: true })
})

test.each([
  ['side by side', [0.01, 0], true],
  ['corner to corner', [0.01, 0.01], false],
  ['half a side', [0.01, 0.005], true],
  ['three metres apart', [0.01003, 0], true],
  ['a street apart', [0.0103, 0], false],
] as const)('two squares are beside each other or not: %s', (_how, [east, north], expected) => {
  const beside = besideByAreas([square(119.9, 31.7), square(119.9 + east, 31.7 + north)])
  expect(beside[0]?.has(1)).toBe(expected)
})
