import type { Cloud } from '../../local-cloud/cloud'
import { type Database, refusal } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

beforeAll(async () => {
  cloud = await openCloud({ collections: { many: { indexes: [] }, large: { indexes: [] } } })
  db = databaseOf(cloud)
  cloud.store.load(
    'many',
    Array.from({ length: 1100 }, (_, n) => ({ n })),
  )
})
afterAll(() => cloud.close())

test('get() gives 100 documents, or at most 1,000', async () => {
  const many = db.collection('many')
  expect((await many.get()).data).toHaveLength(100)
  expect((await many.limit(30).get()).data).toHaveLength(30)
  expect((await many.limit(1100).get()).data).toHaveLength(1000)
  expect((await many.skip(1090).limit(1000).get()).data).toHaveLength(10)
  expect((await many.count()).total).toBe(1100)
})

test('a request past the SDK gets no more either', async () => {
  const request = { action: 'database.getDocument', collectionName: 'many', limit: 5000 }
  const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(request) })
  expect(((await reply.json()) as { data: { list: string[] } }).data.list).toHaveLength(1000)
})

test('a write may have 5 MB, not more', async () => {
  await db.collection('large').add({ data: { text: 'x'.repeat(5 * 1024 * 1024 - 200) } })
  const { errCode, errMsg } = await refusal(
    db.collection('large').add({ data: { text: 'x'.repeat(5 * 1024 * 1024) } }),
  )
  expect(errCode).toBe(-502001)
  expect(errMsg).toMatch(/5 MB/)
})

test('a read may give 50 MB, not more', async () => {
  const text = 'x'.repeat(4 * 1024 * 1024)
  cloud.store.load(
    'large',
    Array.from({ length: 12 }, () => ({ text, kind: 'big' })),
  )
  expect((await db.collection('large').where({ kind: 'big' }).limit(5).get()).data).toHaveLength(5)
  cloud.store.load('large', [{ text, kind: 'big' }])
  expect((await refusal(db.collection('large').where({ kind: 'big' }).get())).errMsg).toMatch(/50 MB/)
})

test('an unknown collection is -502005, for every verb', async () => {
  const none = db.collection('none')
  const verbs = [
    none.get(),
    none.count(),
    none.add({ data: {} }),
    none.doc('x').update({ data: { a: 1 } }),
    none.doc('x').set({ data: { a: 1 } }),
    none.doc('x').remove(),
    none.where({ a: 1 }).update({ data: { a: 2 } }),
    none.where({ a: 1 }).remove(),
  ]
  for (const { errCode } of await Promise.all(verbs.map(refusal))) expect(errCode).toBe(-502005)
})

test('a collection is made once', async () => {
  await db.createCollection('fresh')
  expect((await db.collection('fresh').count()).total).toBe(0)
  expect((await refusal(db.createCollection('fresh'))).errMsg).toMatch(/Table exist/)
})

test('documents nest 100 deep, not deeper', async () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) })
  await db.collection('many').add({ data: nested(90) })
  expect((await refusal(db.collection('many').add({ data: nested(110) }))).errMsg).toMatch(
    /nested object depth/,
  )
})

test('a doc that is missing is a refusal unless told otherwise', async () => {
  const strict = (await import('./test-cloud')).sdkOf(cloud).database()
  expect((await refusal(strict.collection('many').doc('none').get())).errMsg).toMatch(
    /document with _id none does not exist/,
  )
  expect((await db.collection('many').doc('none').get()).data).toBeNull()
})
