import { uncoveredYear } from '../../../cloudfunctions/health/calendar'
import { gapOf, jobHealth } from '../../../cloudfunctions/health/timers'
import { plainCalendar } from '../../support/builders'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  ['0 */5 * * * * *', 5 * MINUTE],
  ['0 * * * * * *', MINUTE],
  ['0 7 * * * * *', HOUR],
  ['0 0 */6 * * * *', 6 * HOUR],
  ['0 0 2 * * * *', 24 * HOUR],
])('between two turns of %s lie %i ms', (cron, gap) => {
  expect(gapOf(cron)).toBe(gap)
})

test.each([
  ['just ran', { startedAt: 0 }, MINUTE, 'well'],
  ['missed one turn', { startedAt: 0 }, 11 * MINUTE, 'well'],
  ['missed several turns', { startedAt: 0 }, 21 * MINUTE, 'late'],
  ['failed', { startedAt: 0, failure: 'TypeError' }, MINUTE, 'failed'],
])('a job every five minutes that %s is %#', (_what, run, now, state) => {
  expect(jobHealth('message/deliver', '0 */5 * * * * *', { _id: 'x', ...run }, now).state).toBe(state)
})

test('a job that stopped for want of time is well, and says that it has more to do', () => {
  const run = { _id: 'x', startedAt: 0, cursor: 'here' }
  expect(jobHealth('health/recount', '0 0 2 * * * *', run, HOUR)).toMatchObject({
    state: 'well',
    unfinished: true,
  })
})

test.each([
  ['2026-03-02', undefined],
  ['2026-11-01', undefined],
  ['2026-11-02', 2027],
  ['2026-12-31', 2027],
])('on %s the calendar that is missing is that of %s', (day, year) => {
  expect(uncoveredYear(day, { ...plainCalendar, covers: (asked) => asked <= 2026 })).toBe(year)
})
