import { heldBy } from '../../cloudfunctions/workbench/store'
import type { Cloud } from '../../local-cloud/cloud'
import { databaseOf, openCloud } from '../local-cloud/test-cloud'

/** A made-up process whose first step waits for several communities at once; its collection has the index for it. */
const INDEXES = [
  { keys: { holder: 1, step: 1, 'due.on': 1, _id: 1 } },
  { keys: { 'waiting.holder': 1, step: 1, 'due.on': 1, _id: 1 } },
] as const

const STREET = '320402003'
const [FIRST, SECOND, THIRD] = [`${STREET}001`, `${STREET}002`, `${STREET}003`]
const ASKED = { steps: ['deciding'], together: ['opinion'] }

const plan = (_id: string, step: string, on: string, waiting: readonly string[] = []) => {
  const due = { on }
  return { _id, step, holder: STREET, due, waiting: waiting.map((holder) => ({ holder, due })) }
}

let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud({ collections: { plans: { indexes: INDEXES } } })
  await databaseOf(cloud)
    .collection('plans')
    .add({
      data: [
        plan('asked', 'opinion', '2026-03-03', [FIRST, SECOND]),
        plan('later', 'opinion', '2026-03-06', [SECOND]),
        plan('deciding', 'deciding', '2026-03-04'),
        plan('decided', 'decided', '2026-03-02'),
      ],
    })
})
afterAll(() => cloud.close())

async function held(who: string, filter: object = {}): Promise<unknown[]> {
  const where = heldBy([who], { ...ASKED, ...filter })
  const { data } = await databaseOf(cloud)
    .collection('plans')
    .where(where)
    .orderBy('due.on', 'asc')
    .limit(9)
    .get()
  return data.map(({ _id }) => _id)
}

test('of several who are asked at once each has it, until he has answered; who asked them does not', async () => {
  expect(await held(FIRST ?? '')).toEqual(['asked'])
  expect(await held(SECOND ?? '')).toEqual(['asked', 'later'])
  expect(await held(THIRD ?? '')).toEqual([])
  expect(await held(STREET)).toEqual(['deciding'])
})

test('it is narrowed by day as what one alone has to do', async () => {
  expect(await held(SECOND ?? '', { before: '2026-03-05' })).toEqual(['asked'])
})
