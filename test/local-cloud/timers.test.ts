import type { Cloud } from '../../local-cloud/cloud'
import { startCloud } from '../../local-cloud/cloud'
import { nextDue, parseCron } from '../../local-cloud/functions/cron'
import { FUNCTIONS_FOLDER, openCloud, temporaryFolder } from './test-cloud'

const beijing = (text: string) => Date.parse(`${text}+08:00`)
const next = (cron: string, after: string) => {
  const at = nextDue(parseCron(cron), beijing(after))
  return at === null ? null : new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)
}

const CRONS: [string, string, string, string | null][] = [
  ['every night at two, Beijing time', '0 0 2 * * * *', '2026-03-02T02:00:00', '2026-03-03T02:00:00'],
  ['every five minutes', '0 */5 * * * * *', '2026-03-02T10:04:59', '2026-03-02T10:05:00'],
  ['every second', '* * * * * * *', '2026-03-02T23:59:59', '2026-03-03T00:00:00'],
  ['working days at nine', '0 0 9 * * MON-FRI *', '2026-03-06T09:00:00', '2026-03-09T09:00:00'],
  ['weekdays as numbers', '0 0 9 * * 0,6 *', '2026-03-02T00:00:00', '2026-03-07T09:00:00'],
  ['the first of a month', '0 30 8 1 * * *', '2026-03-02T00:00:00', '2026-04-01T08:30:00'],
  ['day or weekday when both are given', '0 0 0 15 * MON *', '2026-03-09T00:00:00', '2026-03-15T00:00:00'],
  ['months by name', '0 0 0 1 JUN * *', '2026-03-02T00:00:00', '2026-06-01T00:00:00'],
  ['leap days', '0 0 0 29 2 * *', '2026-03-02T00:00:00', '2028-02-29T00:00:00'],
  ['a year that is over', '0 0 0 1 1 * 2020', '2026-03-02T00:00:00', null],
  ['steps from a start', '0 10/20 * * * * *', '2026-03-02T10:30:00', '2026-03-02T10:50:00'],
]

test.each(CRONS)('%s', (_label, cron, after, expected) => {
  expect(next(cron, after)).toBe(expected)
})

test.each([
  '0 0 2 * * *',
  '60 0 2 * * * *',
  '0 0 2 * * 7 *',
  '0 0 2 32 * * *',
  'x 0 2 * * * *',
  '0 0 5-2 * * * *',
  '0 */0 * * * * *',
])('refuses %s', (cron) => {
  expect(() => parseCron(cron)).toThrow(/cron/)
})

describe('timers of functions', () => {
  let cloud: Cloud
  const functions = {
    probe: { timeoutSeconds: 20, timer: { name: 'nightly', cron: '0 0 2 * * * *' } },
    timed: { timeoutSeconds: 20, timer: { name: 'often', cron: '0 0 */12 * * * *' } },
  }
  beforeAll(async () => {
    cloud = await openCloud({ functions, collections: { notes: { indexes: [] } } })
  })
  beforeEach(() => cloud.store.remove('notes', {}, true))
  afterAll(() => cloud.close())
  const notes = () => cloud.store.find('notes', {})

  test('fire by hand with the event of a trigger, as nobody', async () => {
    await cloud.timers.fire('probe', new Date(beijing('2026-03-02T02:00:00')))
    expect(notes()).toMatchObject([
      { time: '2026-03-01T18:00:00Z', trigger: 'nightly', source: 'wx_trigger' },
    ])
    expect(cloud.calls()[0]?.openid).toBeUndefined()
  })

  test('run with a set clock, all that is due, in order', async () => {
    const fired = await cloud.timers.run(
      new Date(beijing('2026-03-02T01:00:00')),
      new Date(beijing('2026-03-03T02:00:00')),
    )
    const times = fired.map(
      (each) => `${each.function} ${new Date(each.at.getTime() + 8 * 3_600_000).toISOString().slice(8, 13)}`,
    )
    expect(times).toEqual(['probe 02T02', 'timed 02T12', 'timed 03T00', 'probe 03T02'])
    expect(notes()).toHaveLength(4)
    expect(
      await cloud.timers.run(
        new Date(beijing('2026-03-02T03:00:00')),
        new Date(beijing('2026-03-02T11:59:59')),
      ),
    ).toEqual([])
  })

  test('are listed with their next time', () => {
    const [first] = cloud.timers.list(beijing('2026-03-02T03:00:00'))
    expect(first).toEqual({
      function: 'probe',
      name: 'nightly',
      cron: '0 0 2 * * * *',
      next: new Date(beijing('2026-03-03T02:00:00')),
    })
  })

  test('cannot be fired where there are none', () => {
    expect(() => cloud.timers.fire('none')).toThrow(/没有定时触发器/)
  })
})

test('fire by the clock', async () => {
  const functions = { probe: { timeoutSeconds: 20, timer: { name: 'tick', cron: '* * * * * * *' } } }
  const cloud = await openCloud({ functions, collections: { notes: { indexes: [] } }, runTimers: true })
  await new Promise((resolve) => setTimeout(resolve, 2300))
  const { length } = cloud.calls().filter(({ source }) => source === 'wx_trigger')
  await cloud.close()
  expect(length).toBeGreaterThanOrEqual(1)
  expect(length).toBeLessThanOrEqual(3)
})

test('a cron that means nothing keeps the cloud from starting', async () => {
  const functions = { probe: { timeoutSeconds: 20, timer: { name: 'x', cron: '0 0 2 * *' } } }
  const start = startCloud({
    dataFolder: temporaryFolder(),
    functionsFolder: FUNCTIONS_FOLDER,
    functions,
    collections: {},
    log: () => undefined,
  })
  await expect(start).rejects.toThrow(/函数 probe 的定时触发器无效/)
})
