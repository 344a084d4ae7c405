import { Failure } from '../../../src/cloud/failure'
import { actsOnce } from '../../../src/cloud/submission-key'

/** A form that is open, with whatever answers its calls get, one after another; gives the keys they carried. */
function opened(...answers: ('done' | Error)[]) {
  const once = actsOnce()
  const keys: string[] = []
  const sends = (told: unknown) =>
    once(told, async (_told, key) => {
      keys.push(key)
      const answer = answers.shift() ?? 'done'
      if (answer !== 'done') throw answer
    }).catch(() => undefined)
  return { keys, sends }
}

const LOST = new Error('no connection')
const DEFECT = new Failure('server/failed', '系统出了点问题')
const REFUSAL = new Failure('access/forbidden', '您没有这项权限')

test.each([
  ['a lost answer', LOST],
  ['a defect, of which nobody knows what it has done', DEFECT],
])('after %s the same content goes out with the same key', async (_what, error) => {
  const { keys, sends } = opened(error, error, 'done')
  for (let tries = 0; tries < 3; tries++) await sends({ word: '已修好' })
  expect(new Set(keys).size).toBe(1)
})

test.each([
  ['done', 'done' as const],
  ['refused', REFUSAL],
])('what is %s and sent again is another act', async (_what, answer) => {
  const { keys, sends } = opened(answer, 'done')
  await sends({ year: 2026 })
  await sends({ year: 2026 })
  expect(new Set(keys).size).toBe(2)
})

test('two taps before any answer are one act', async () => {
  const { keys, sends } = opened()
  await Promise.all([sends({ word: '好' }), sends({ word: '好' })])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('what was sent without an answer keeps its key while other words are tried between', async () => {
  const { keys, sends } = opened(LOST, LOST, 'done')
  await sends({ word: '周三来修' })
  await sends({ word: '周四来修' })
  await sends({ word: '周三来修' })
  expect(keys[0]).toBe(keys[2])
  expect(keys[1]).not.toBe(keys[0])
})

test('the same content in two opened forms is two acts: a key is no mark of the content', async () => {
  const [one, other] = [opened(), opened()]
  await one.sends({ word: '好' })
  await other.sends({ word: '好' })
  expect(one.keys).not.toEqual(other.keys)
})
