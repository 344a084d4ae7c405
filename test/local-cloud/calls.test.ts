import { Calls } from '../../local-cloud/functions/calls'
import { Log } from '../../local-cloud/log'

const calls = () => new Calls(new Log(() => undefined))
const QUIET = { roundTrips: 1, pending: 0 }

test('of the finished calls the latest are kept, of those under way all', () => {
  const all = calls()
  const running = Array.from({ length: 600 }, (_none, index) => all.begin('f', `waits-${index}`, 'wx_client'))
  const done = Array.from({ length: 600 }, (_none, index) => all.begin('f', `done-${index}`, 'wx_client'))
  for (const call of done) all.end(call, QUIET, null)
  expect(running.every(({ id }) => all.get(id))).toBe(true)
  expect(done.filter(({ id }) => all.get(id))).toEqual(done.slice(-500))
  expect(all.latest()[0]?.openid).toBe('done-599')
})

// The functions' time runs while the cloud notes who else calls: a rush of 5,000 once stopped at the limit of 20 s.
test('twenty thousand who call in the same second are noted in a moment', () => {
  const all = calls()
  const started = performance.now()
  for (let index = 0; index < 20_000; index++) all.begin('f', undefined, 'wx_client')
  expect(performance.now() - started).toBeLessThan(5_000)
})
