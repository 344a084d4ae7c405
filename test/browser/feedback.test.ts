import { brokenLamp } from './broken-lamp'
import { type District, openDistrict } from './district'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J2: a broken lamp with a photo is accepted, answered and rated', async () => {
  await brokenLamp(district)
})
