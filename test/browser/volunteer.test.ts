import { type District, openDistrict } from './district'
import { twentyHours } from './twenty-hours'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J5: a party member registers twice, serves three duties, reaches 20 hours; the certificate is checked', async () => {
  await twentyHours(district)
})
