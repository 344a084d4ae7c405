import type { Place } from '../../cloudfunctions/division/estate'
import { at } from '../support/builders'
import { District } from '../support/district'
import { changeDivision, GRID_03, square } from '../support/map'
import { aSubmission, matterOf } from '../support/matters'
import { PEOPLE, PLACES } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang } = PEOPLE

async function routeOf(place: Place) {
  const { id } = await district.as(wang).gets('feedback.submit', aSubmission({ place }))
  return matterOf(district, id)?.route
}

test('a point on the map goes to the grid drawn around it', async () => {
  await changeDivision(district)
  expect(await routeOf(PLACES.point)).toMatchObject({ rule: 'point', holder: at('03') })
})

const OUTSIDE = { longitude: 119.5, latitude: 31.5 }

test('a point outside of every grid goes with the nearest building of the estate', async () => {
  const outside = { ...PLACES.point, point: OUTSIDE }
  expect(await routeOf(outside)).toMatchObject({
    rule: 'nearest',
    why: expect.stringContaining('地图选点（近'),
  })
})

test('a point outside of every grid, where no building is drawn, goes to the estate’s main grid', async () => {
  const outside = { estateId: '320402001001e01', point: OUTSIDE }
  expect(await routeOf(outside)).toMatchObject({ rule: 'estate', holder: '320402001001-01' })
})

test('the warm function takes a new division as soon as its version has changed, and not before', async () => {
  await changeDivision(district)
  await routeOf(PLACES.point)
  await district.forget('grids', GRID_03._id)
  expect(await routeOf(PLACES.point)).toMatchObject({ rule: 'point', holder: at('03') })
  await changeDivision(district, [{ ...GRID_03, _id: at('02'), area: square(119.95, 31.77) }])
  expect(await routeOf(PLACES.point)).toMatchObject({ rule: 'point', holder: at('02') })
})

test('the matter keeps the point and says where it came from', async () => {
  const { id } = await district.as(wang).gets('feedback.submit', aSubmission({ place: PLACES.point }))
  expect(matterOf(district, id)).toMatchObject({ place: PLACES.point, placeLabel: '怡和苑地图选点' })
})

test('a home keeps no point', async () => {
  const home = { ...PLACES.home, point: PLACES.point.point }
  await district.as(wang).gets('resident.enrol', { name: '王桂英', home, consentVersion: 1 })
  expect(district.find('residents', { _id: wang })[0]?.home).toEqual(PLACES.home)
})

test.each([
  { longitude: 200, latitude: 31 },
  { longitude: 119, latitude: -91 },
  { longitude: 119 },
  { longitude: '119', latitude: 31 },
])('no point on earth is refused: %j', async (point) => {
  const refusal = await district.as(wang).isRefused('feedback.submit', {
    ...aSubmission(),
    place: { ...PLACES.estate, point },
  })
  expect(refusal).toEqual({ code: 'input/invalid', message: '地图选点有误，请重新选择' })
})
