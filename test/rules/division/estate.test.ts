import { areaOf, scopesOf } from '../../../cloudfunctions/division/area'
import { communityOfEstate, hasPlace, type Place, placeLabel } from '../../../cloudfunctions/division/estate'
import { aBuilding, anEstate, at, COMMUNITY, ESTATE_ID } from '../../support/builders'

const estate = anEstate()
const place = (rest: Omit<Place, 'estateId'> = {}): Place => ({ estateId: ESTATE_ID, ...rest })

test('an estate tells its community by its id', () => {
  expect(communityOfEstate(ESTATE_ID)).toBe(COMMUNITY)
})

test.each([
  [place(), '怡和苑'],
  [place({ buildingId: '3' }), '怡和苑3幢'],
  [place({ buildingId: '3', unit: '2单元' }), '怡和苑3幢2单元'],
  [place({ buildingId: '3', unit: '2单元', room: '301' }), '怡和苑3幢2单元301'],
  [place({ buildingId: '99', unit: '2单元' }), '怡和苑2单元'],
  [place({ point: { longitude: 119.9, latitude: 31.8 } }), '怡和苑地图选点'],
  [place({ buildingId: '3', point: { longitude: 119.9, latitude: 31.8 } }), '怡和苑3幢'],
])('%j is shown as %s', (where, label) => {
  expect(placeLabel(estate, where)).toBe(label)
})

test.each([
  ['the estate itself', place(), true],
  ['a building', place({ buildingId: '3' }), true],
  ['a unit', place({ buildingId: '3', unit: '2单元' }), true],
  ['a building that does not exist', place({ buildingId: '99' }), false],
  ['a unit that does not exist', place({ buildingId: '3', unit: '8单元' }), false],
  ['a unit of another building', place({ buildingId: '5', unit: '9单元' }), false],
  ['a unit without a building', place({ unit: '2单元' }), false],
])('%s is a place of the estate: %#', (_what, where, expected) => {
  expect(hasPlace(estate, where)).toBe(expected)
})

test.each([
  ['a unit in its building’s micro-grid', place({ buildingId: '3', unit: '2单元' }), at('02-1'), 'unit'],
  ['a unit that belongs elsewhere', place({ buildingId: '3', unit: '9单元' }), at('03'), 'unit'],
  ['a building', place({ buildingId: '4' }), at('02-2'), 'building'],
  ['a building without a micro-grid', place({ buildingId: '5' }), at('03'), 'building'],
  ['an unknown unit of a building', place({ buildingId: '4', unit: '8单元' }), at('02-2'), 'building'],
  ['an unknown building', place({ buildingId: '99' }), at('02'), 'estate'],
  ['the estate', place(), at('02'), 'estate'],
])('%s is found by its rule', (_what, where, area, rule) => {
  expect(areaOf(estate, where)).toEqual({ area, rule })
})

test('an estate without a main grid leaves what no building tells to the triage desk', () => {
  expect(areaOf(anEstate({ mainGrid: undefined }), place())).toEqual({ rule: 'triage' })
})

test.each([
  [place({ buildingId: '3', unit: '2单元' }), [at('02-1'), at('02'), COMMUNITY]],
  [place({ buildingId: '3', unit: '9单元' }), [at('03'), COMMUNITY]],
  [place({ buildingId: '5' }), [at('03'), COMMUNITY]],
  [place(), [at('02'), COMMUNITY]],
])('the scopes that answer for %j go from narrow to wide', (where, scopes) => {
  expect(scopesOf(estate, where)).toEqual(scopes)
})

test('the community alone answers where there is neither building nor main grid', () => {
  expect(scopesOf(anEstate({ mainGrid: undefined, buildings: [] }), place())).toEqual([COMMUNITY])
})

test('a unit with a micro-grid of its own goes there', () => {
  const unit = { name: '1单元', households: 12, grid: at('02'), microGrid: at('02-3') }
  const mixed = anEstate({ buildings: [aBuilding('3', '02-1', { units: [unit] })] })
  expect(areaOf(mixed, place({ buildingId: '3', unit: '1单元' })).area).toBe(at('02-3'))
})
