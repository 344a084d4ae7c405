import {
  answered,
  ENOUGH,
  type Grant,
  left,
  mayAsk,
  takenBack,
  used,
} from '../../../cloudfunctions/message/grant'

const WHOSE = { to: 'o1', template: 'caseMoved', templateId: 'T' } as const
const DAY = 24 * 60 * 60_000
const yes = (before: Grant | undefined, key: string) =>
  answered(before, { ...WHOSE, accepted: true, key, at: 1 })
const no = (before: Grant | undefined, key: string, at = 1) =>
  answered(before, { ...WHOSE, accepted: false, key, at })

test('each acceptance is one message, and the same answer counts once', () => {
  expect(yes(yes(undefined, 'a'), 'a').count).toBe(1)
  expect(yes(yes(undefined, 'a'), 'b').count).toBe(2)
})

test('a refusal grants nothing, keeps what was granted before, and is forgotten by the next acceptance', () => {
  const refused = no(yes(undefined, 'a'), 'b', 5)
  expect(refused).toMatchObject({ count: 1, refusedAt: 5 })
  expect(yes(refused, 'c')).toMatchObject({ count: 2 })
  expect(yes(refused, 'c')).not.toHaveProperty('refusedAt')
})

test('who said no is left in peace for 30 days', () => {
  const refused = no(undefined, 'a', 0)
  expect(mayAsk(refused, 'T', 30 * DAY)).toBe(false)
  expect(mayAsk(refused, 'T', 30 * DAY + 1)).toBe(true)
})

test('who has enough is not asked for more; who has taken them back is refused like who said no', () => {
  let grant = yes(undefined, 'k0')
  for (let count = 1; count < ENOUGH; count++) {
    expect(mayAsk(grant, 'T', 0)).toBe(true)
    grant = yes(grant, `k${count}`)
  }
  expect(mayAsk(grant, 'T', 0)).toBe(false)
  const none = takenBack(grant, 'm', 7)
  expect(none).toMatchObject({ count: 0, refusedAt: 7 })
  expect(mayAsk(none, 'T', 8)).toBe(false)
})

test('grants of a template that was replaced are worth nothing', () => {
  const grant = yes(undefined, 'a')
  expect(left(grant, 'T')).toBe(1)
  expect(left(grant, 'NEW')).toBe(0)
  expect(mayAsk(no(undefined, 'a', 0), 'NEW', 0)).toBe(true)
  const renewed = answered(grant, { ...WHOSE, templateId: 'NEW', accepted: true, key: 'b', at: 2 })
  expect(renewed).toMatchObject({ templateId: 'NEW', count: 1 })
  // What comes late once more does not bring the old template back.
  expect(yes(renewed, 'a')).toBe(renewed)
})

test('the account tells what happened to each grant', () => {
  const lines = used(yes(undefined, 'a'), 'm1', 3).lines
  expect(lines).toEqual([
    { at: 1, told: 'accepted' },
    { at: 3, told: 'used', message: 'm1' },
  ])
})
