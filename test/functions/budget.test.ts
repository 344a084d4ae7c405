import { api } from '../../cloudfunctions/api'
import { EXEMPT } from '../support/architecture/lines'
import { aCity, warm, warmAgain } from '../support/contract/city'
import { CONTRACTS } from '../support/contract/contracts'
import { District } from '../support/district'
import { changeDivision } from '../support/map'

let district: District
beforeAll(async () => {
  district = await District.open()
  await warm(district)
})
afterAll(() => district.close())

const ROWS = CONTRACTS.flatMap((call) => call.budget.map((row) => [row.who, call.name, call, row] as const))

/** What has written a ledger line when it was called. */
const writesLine = new Set<string>()

test.each(ROWS)(
  '%s calls %s within its budget',
  async (_who, _name, { path, line, tidy }, { openid, input, ...most }) => {
    const said = await input(district)
    const lines = district.find('ledger').length
    const cost = await district.as(openid).costOf(path, said)
    if (line.written === 'by the timer') await district.cloud.timers.fire('minutes')
    if (district.find('ledger').length > lines) writesLine.add(path)
    await tidy(district, openid)
    expect(cost.operations).toBeLessThanOrEqual(most.operations)
    expect(cost.roundTrips).toBeLessThanOrEqual(most.roundTrips)
  },
)

const procedures = api._def.procedures as Readonly<Record<string, { _def?: { type: string } }>>
const mutations = Object.keys(procedures).filter((path) => procedures[path]?._def?.type === 'mutation')
const lineless = CONTRACTS.filter(({ line }) => line.written === 'never').map(({ path }): string => path)

test('whatever changes the state of a case has written its ledger line, and nothing else has', () => {
  expect(mutations.length).toBeGreaterThan(40)
  const elsewhere = CONTRACTS.filter(({ line }) => line.written === 'elsewhere').map(({ path }) => path)
  const excused: string[] = [...lineless, ...elsewhere, ...EXEMPT]
  expect(mutations.filter((path) => !writesLine.has(path) && !excused.includes(path))).toEqual([])
  expect([...writesLine].filter((path) => lineless.includes(path) || !mutations.includes(path))).toEqual([])
})

test('who writes no line, or later, is a mutation and says why', () => {
  const excused = CONTRACTS.filter(({ line }) => line.written !== 'at once')
  expect(excused.filter(({ path }) => !mutations.includes(path)).map(({ path }) => path)).toEqual([])
  const reasons = excused.flatMap(({ line: { written, because = '' } }) =>
    written === 'elsewhere' ? [] : [because],
  )
  expect(reasons.filter((reason) => reason.length < 10)).toEqual([])
})

test('every procedure has a budget', () => {
  const budgeted = new Set(ROWS.map(([, , { path }]) => path))
  expect([...budgeted].sort()).toEqual(Object.keys(api._def.procedures).sort())
})

describe('in a city a hundred times as large', () => {
  let city: District
  beforeAll(async () => {
    // Both are drawn alike.
    await changeDivision(district)
    city = await aCity(100)
  })
  afterAll(() => city.close())

  /** A list of names shows up to 50; it looks at the one it goes on behind, and at one more that tells of others. */
  const LONGEST_LIST = 52

  test.each(ROWS)(
    '%s calls %s and looks at no more documents',
    async (_who, _name, call, { openid, input }) => {
      for (const it of [district, city]) await warmAgain(it)
      const here = await district.as(openid).costOf(call.path, await input(district))
      const there = await city.as(openid).costOf(call.path, await input(city))
      for (const it of [district, city]) await call.tidy(it, openid)
      const most = call.growth === 'list' ? LONGEST_LIST : here.scanned
      if (call.growth === 'settings') {
        expect(Math.abs(there.operations - here.operations)).toBeLessThanOrEqual(1)
        expect(there.scanned).toBeLessThanOrEqual(most + 1)
        return
      }
      const waves = call.growth === 'waves' ? { roundTrips: here.roundTrips } : {}
      expect({ ...there, ...waves, scanned: most, returned: here.returned }).toEqual({
        ...here,
        scanned: most,
      })
      expect(there.scanned).toBeLessThanOrEqual(most)
    },
  )
})
