import { estateSchema, gridSchema } from '../../../cloudfunctions/division/schema'
import { FULL, generateDistrict, SMALL } from '../../support/division/generate'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

test('the full district has the size it is to have', () => {
  const { communities, grids, estates } = generateDistrict(FULL, 1)
  const buildings = estates.flatMap((estate) => estate.buildings)
  const households = buildings.flatMap(({ units }) => units.map((unit) => unit.households))
  expect(communities).toHaveLength(71)
  expect(grids.filter(({ area }) => area)).toHaveLength(565)
  expect(grids.filter(({ area }) => !area)).toHaveLength(380)
  expect(sum(households)).toBe(200_000)
  expect(Math.min(...households)).toBeGreaterThan(0)
})

test.each([1, 2, 3])('its documents are what the collections take, whatever the seed: %d', (seed) => {
  const { grids, estates } = generateDistrict(SMALL, seed)
  for (const grid of grids) expect(gridSchema.parse(grid)).toEqual(grid)
  for (const estate of estates) expect(estateSchema.parse(estate)).toEqual(estate)
})

test('its grids and micro-grids have the sizes the rules ask for', () => {
  const { estates } = generateDistrict(FULL, 1)
  const sizes = new Map<string, number>()
  for (const { grid, microGrid, units } of estates.flatMap(({ buildings }) => buildings))
    for (const code of [grid, microGrid].filter((it) => it !== undefined))
      sizes.set(code, (sizes.get(code) ?? 0) + sum(units.map((unit) => unit.households)))
  const outside = [...sizes].filter(([code, size]) => {
    const [least, most] = code.split('-').length === 3 ? [100, 150] : [300, 500]
    return size < least || size > most
  })
  expect(outside).toEqual([])
})

test('the same seed is the same district, another seed another one', () => {
  expect(generateDistrict(SMALL, 7)).toEqual(generateDistrict(SMALL, 7))
  expect(generateDistrict(SMALL, 7)).not.toEqual(generateDistrict(SMALL, 8))
})
