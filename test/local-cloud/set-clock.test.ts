import { clockAhead, setAhead } from '../../local-cloud/clock.cjs'
import { setClock } from '../../local-cloud/set-clock'
import { openCloud } from './test-cloud'

const NEW_YEAR = Date.parse('2029-01-01T00:00:00+08:00')
const start = (text: string) => setClock({ CLOCK_STARTS_AT: text })

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Milliseconds a test may take from the moment it set. */
const PATIENCE = 30_000

function expectSince(moment: number, at: number): void {
  expect(at).toBeGreaterThanOrEqual(moment)
  expect(at).toBeLessThan(moment + PATIENCE)
}

// Ten seconds before it: `Date()` tells whole seconds.
beforeEach(() => start('2028-12-31T23:59:50+08:00'))
afterAll(() => setAhead(0))

test('every way to read the clock tells the moment it was set to, and it runs on', async () => {
  const times = [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())]
  for (const at of times) expectSince(NEW_YEAR - 10_000, at)
  const before = Date.now()
  await wait(60)
  expect(Date.now() - before).toBeGreaterThan(40)
  expect(Date.now() - before).toBeLessThan(PATIENCE)
})

test('a date that is told stays what it is, and every date is one', () => {
  expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  expect(new Date(2026, 0, 2).getDate()).toBe(2)
  expect(new Date('2026-02-28T00:00:00Z').getTime()).toBe(Date.UTC(2026, 1, 28))
  expect([new Date(), new Date(0)].map((date) => date instanceof Date)).toEqual([true, true])
})

test('set again it starts again', () => {
  start('2020-02-29T12:00:00Z')
  expectSince(Date.UTC(2020, 1, 29, 12), Date.now())
})

test.each(['workers', 'inProcess'] as const)(
  'functions run by %s and what the cloud notes obey it',
  async (runner) => {
    const cloud = await openCloud({ runner, functions: { probe: { timeoutSeconds: 20 } } })
    const { result } = await cloud.call('probe', { do: 'clock' })
    for (const at of result as number[]) expectSince(NEW_YEAR - 10_000, at)
    expectSince(NEW_YEAR - 10_000, cloud.calls()[0]?.startedAt ?? 0)
    await cloud.close()
  },
)

test('timers are due by it', async () => {
  const functions = { probe: { timeoutSeconds: 20, timer: { name: 'new year', cron: '0 0 0 1 1 * *' } } }
  start('2028-12-31T23:59:56+08:00')
  const cloud = await openCloud({ functions, collections: { notes: { indexes: [] } }, runTimers: true })
  const fired = () => cloud.store.find('notes', {})
  for (let left = 100; left > 0 && fired().length === 0; left--) await wait(100)
  const notes = fired()
  await cloud.close()
  expect(notes).toMatchObject([{ time: '2028-12-31T16:00:00Z', trigger: 'new year' }])
})

test('a timer fires once, though its time-out ends before the clock has come so far', async () => {
  const functions = { probe: { timeoutSeconds: 20, timer: { name: 'new year', cron: '0 0 0 1 1 * *' } } }
  start('2028-12-31T23:59:56+08:00')
  const cloud = await openCloud({ functions, collections: { notes: { indexes: [] } }, runTimers: true })
  setAhead(clockAhead() - 200)
  await wait(NEW_YEAR - Date.now() + 1500)
  const notes = cloud.store.find('notes', {})
  await cloud.close()
  expect(notes).toHaveLength(1)
})

test.each([
  'tomorrow',
  '2026-12-31',
  '2026-12-31T23:59:00',
  '2026-12-31T24:61:00+08:00',
  '2026-02-30T12:00:00+08:00',
  '2027-02-29T12:00:00+08:00',
  '2026-02-32T12:00:00+08:00',
])('%s is no moment', (text) => {
  expect(() => start(text)).toThrow(
    `CLOCK_STARTS_AT 要写成带时区的时刻，如 2026-12-31T23:59:00+08:00，不能是 ${text}`,
  )
})

test('without the variable the clock is left alone', () => {
  const before = Date.now()
  setClock({})
  expectSince(before, Date.now())
})
