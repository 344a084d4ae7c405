import fc from 'fast-check'
import { type Pool, takenOf } from '../../../cloudfunctions/activity/places'
import {
  confirmBy,
  HELD_AFTER_MS,
  isHeld,
  type Party,
  promote,
} from '../../../cloudfunctions/activity/promotion'

const NOW = Date.parse('2026-03-02T09:00:00+08:00')
const HOUR = 60 * 60_000

const empty: Pool = { seats: {} }
const party = (id: string, size: number, askedAt = 0): Party => ({ id, size, askedAt })

test('places are given in the order of the list, to whole parties', () => {
  const { pool, given } = promote(empty, 5, [party('a', 2), party('b', 3), party('c', 1)], NOW)
  expect(pool.seats).toEqual({ a: 2, b: 3 })
  expect(given.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(pool.head).toBeUndefined()
})

test('a smaller party passes only when the head of the list does not fit, and the head is told', () => {
  const { pool, given, passed } = promote(
    empty,
    2,
    [party('a', 3, 1), party('b', 1, 2), party('c', 1, 3)],
    NOW,
  )
  expect(given.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(passed?.id).toBe('a')
  expect(pool.head).toEqual({ signup: 'a', since: NOW })
  expect(pool.passed).toEqual({ at: NOW, free: 2, parties: 2, people: 2, behind: 3 })
})

test('nobody passes a head that fits', () => {
  const { pool } = promote(empty, 3, [party('a', 3), party('b', 1)], NOW)
  expect(pool.seats).toEqual({ a: 3 })
})

test('a day after it first did not fit, what comes free is held for the head', () => {
  const since = NOW - HELD_AFTER_MS
  const waiting: Pool = { seats: {}, head: { signup: 'a', since } }
  const list = [party('a', 3), party('b', 1)]
  expect(isHeld(waiting, 'a', NOW)).toBe(true)
  expect(promote(waiting, 2, list, NOW)).toMatchObject({ given: [], pool: { head: { signup: 'a', since } } })
  expect(promote(waiting, 3, list, NOW).pool).toEqual({ seats: { a: 3 } })
  expect(promote(waiting, 2, list, NOW - 1).given.map(({ id }) => id)).toEqual(['b'])
})

test('when the head leaves, its hold leaves with it', () => {
  const waiting: Pool = { seats: {}, head: { signup: 'a', since: NOW - 2 * HELD_AFTER_MS } }
  expect(promote(waiting, 1, [party('b', 1)], NOW).pool).toEqual({ seats: { b: 1 } })
})

test('a promoted party has a day to confirm, or half of what is left', () => {
  expect(confirmBy(NOW, NOW + 100 * HOUR)).toBe(NOW + 24 * HOUR)
  expect(confirmBy(NOW, NOW + 4 * HOUR)).toBe(NOW + 2 * HOUR)
  expect(confirmBy(NOW, NOW - HOUR)).toBe(NOW + HOUR / 4)
})

const parties = fc
  .array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 })
  .map((sizes) => sizes.map((size, index) => party(`p${index}`, size, index)))
const head = fc.option(
  fc.record({ signup: fc.constant('p0'), since: fc.constantFrom(NOW, NOW - HELD_AFTER_MS) }),
)

test('whatever the list: never one too many, nobody twice, nothing left that a party fits unless it is held', () => {
  fc.assert(
    fc.property(parties, fc.integer({ min: 0, max: 30 }), head, (list, capacity, was) => {
      const { pool, given } = promote({ seats: {}, ...(was && { head: was }) }, capacity, list, NOW)
      expect(takenOf(pool)).toBeLessThanOrEqual(capacity)
      expect(new Set(given.map(({ id }) => id)).size).toBe(given.length)
      const left = list.filter(({ id }) => !(id in pool.seats))
      const held = left[0] && isHeld(pool, left[0].id, NOW)
      if (!held) expect(left.filter(({ size }) => size <= capacity - takenOf(pool))).toEqual([])
      // Giving again gives nothing more.
      expect(promote(pool, capacity, list, NOW).given).toEqual([])
    }),
  )
})
