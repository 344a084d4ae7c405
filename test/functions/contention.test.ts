import { openCloud, sdkOf } from '../local-cloud/test-cloud'

type Helper = typeof import('../../cloudfunctions/platform/database')

/** As many as want the same document at the same moment on a bad day. */
const AT_ONCE = 64

test('64 transactions at once on one document all succeed, and none is lost', async () => {
  const cloud = await openCloud({ collections: { timerRuns: { indexes: [] } } })
  try {
    sdkOf(cloud)
    const { put, read, transaction } = jest.requireActual<Helper>('../../cloudfunctions/platform/database')
    await put('timerRuns', { _id: 'counter', startedAt: 0 })
    const raise = () =>
      transaction(async (t) => {
        const startedAt = ((await t.read('timerRuns', 'counter'))?.startedAt ?? 0) + 1
        await t.put('timerRuns', { _id: 'counter', startedAt })
      })
    const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, raise))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
    expect((await read('timerRuns', 'counter'))?.startedAt).toBe(AT_ONCE)
  } finally {
    await cloud.close()
  }
})
