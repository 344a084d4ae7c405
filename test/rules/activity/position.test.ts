import { NO_PLACES, type Pool } from '../../../cloudfunctions/activity/places'
import { positionWords } from '../../../cloudfunctions/activity/position'
import { openPlaces } from '../../../cloudfunctions/activity/promotion'

const NOW = Date.parse('2026-03-02T09:00:00+08:00')
const HOUR = 60 * 60_000

const words = (pool: Pool, ahead: number, size = 3) =>
  positionWords({
    signup: { _id: 'mine', size, askedAt: 5, role: 'participant' },
    ahead,
    activity: { capacity: 10, places: { ...NO_PLACES, participant: pool } },
    now: NOW,
  })

const full: Pool = { seats: { other: 10 } }

test('how many wait before one, and the rule', () => {
  expect(words(full, 3)).toEqual(['您前面还有 3 户', '有人退出就按先后顺序补上，一家人一起补，不拆开'])
  expect(words(full, 0)[0]).toBe('您排在候补第一位')
})

test('why someone behind came before: what was free, what one needs, who took it', () => {
  const passed = { at: NOW - HOUR, free: 1, parties: 1, people: 1, behind: 9 }
  expect(words({ ...full, passed }, 2)).toContain(
    '3月2日 08:00空出 1 个名额，您家 3 人放不下，已由后一户 1 人补上',
  )
  expect(words({ ...full, passed: { ...passed, behind: 4 } }, 2)).toHaveLength(2)
  expect(words({ ...full, passed }, 2, 1)).toHaveLength(2)
})

test('the head hears from when on places are held for it, and then how many are', () => {
  const one: Pool = { seats: { other: 9 }, head: { signup: 'mine', since: NOW - HOUR } }
  expect(words(one, 0).slice(1, 3)).toEqual([
    '现在空着 1 个名额，您家 3 人放不下',
    '3月3日 08:00起，空出的名额都为您家留着',
  ])
  const held: Pool = { seats: { other: 8 }, head: { signup: 'mine', since: NOW - 25 * HOUR } }
  expect(words(held, 0)[1]).toBe('现在已为您家留下 2 个名额，满 3 个就通知您')
})

test('who waits behind a head that places are held for hears why they are empty; who comes now is told there are none', () => {
  const held: Pool = { seats: { other: 8 }, head: { signup: 'head', since: NOW - 25 * HOUR } }
  expect(words(held, 1)[1]).toBe('空着的 2 个名额正为排在第一位的一家留着')
  const activity = { capacity: 10, places: { ...NO_PLACES, participant: held } }
  expect(openPlaces(activity, 'participant', NOW)).toBe(0)
  expect(openPlaces(activity, 'participant', NOW - 2 * HOUR)).toBe(2)
})
