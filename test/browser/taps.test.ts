import { type District, openDistrict } from './district'
import { TAP_JOURNEYS, tapTable } from './tap-journeys'

let district: District
const counted: { name: string; told: string; taps: number; most: number }[] = []

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(async () => {
  process.stdout.write(`\n${tapTable(counted)}\n`)
  await district.close()
})

test.each(TAP_JOURNEYS)('$told: at most $most taps', async ({ name, told, most, walk }) => {
  const taps = await walk(district)
  counted.push({ name, told, taps, most })
  expect(taps).toBeLessThanOrEqual(most)
})
