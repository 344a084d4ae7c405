import { gbSeconds, yuan } from '../../bench/cost/price'
import { Tally, total } from '../../bench/cost/tally'
import use from '../../bench/cost/use.json'

const PRICES = {
  ...{ per10000Requests: 0.5, perGbSecond: 0.0001, perGbDayStored: 0.1, perGbDelivered: 0.2 },
  ...{ memoryGb: 0.5, roundTripMilliseconds: 10 },
}
const NOTHING = { calls: 0, operations: 0, transfers: 0, gbSeconds: 0, gbStored: 0, gbDelivered: 0 }

test.each([
  ['nothing', {}, 0],
  [
    'calls, operations and transfers, which are requests alike',
    { calls: 5e3, operations: 4e3, transfers: 1e3 },
    0.5,
  ],
  ['ten thousand GB-s', { gbSeconds: 10_000 }, 1],
  ['a GB kept for thirty days', { gbStored: 1 }, 3],
  ['ten GB delivered', { gbDelivered: 10 }, 2],
])('%s cost what the table says', (_what, usage, wanted) => {
  expect(yuan({ ...NOTHING, ...usage }, PRICES)).toBeCloseTo(wanted)
})

test('a function is paid for while it works and while it waits for the database', () => {
  expect(gbSeconds({ milliseconds: 1000, roundTrips: 100 }, PRICES)).toBeCloseTo(1)
})

test('a call that stands for twenty counts twenty times, one that stands for none not at all', () => {
  const tally = new Tally()
  const cost = { operations: 3, roundTrips: 2, scanned: 5, returned: 4, lateOperations: 0 }
  tally.add('community.page', cost, 7, 20)
  tally.add('timer:minutes', cost, 7, 1)
  tally.add('timer:hourly', cost, 7, 0)
  expect(total(tally.sums)).toEqual({
    calls: 21,
    operations: 63,
    scanned: 105,
    roundTrips: 42,
    milliseconds: 147,
  })
  expect(total(tally.sums, (name) => name.startsWith('timer:')).operations).toBe(3)
})

test('every figure of the use says why it is so', () => {
  for (const { reason } of Object.values(use)) expect(reason.length).toBeGreaterThan(20)
})
