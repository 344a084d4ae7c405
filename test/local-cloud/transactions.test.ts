import type { Cloud } from '../../local-cloud/cloud'
import { type Database, refusal, type Transaction } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

beforeAll(async () => {
  const indexes = [{ keys: { no: 1 }, unique: true }, { keys: { team: 1, n: 1 } }] as const
  cloud = await openCloud({ collections: { accounts: { indexes } } })
  db = databaseOf(cloud)
})
afterAll(() => cloud.close())

beforeEach(async () => {
  await db.collection('accounts').where({}).remove()
  cloud.store.load('accounts', [
    { _id: 'a', n: 1, no: 1, team: 't' },
    { _id: 'b', n: 2, no: 2, team: 't' },
  ])
})

const CONFLICT =
  /\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others/
const GONE = /\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server/

const get = async (from: Database | Transaction, id: string) =>
  (await from.collection('accounts').doc(id).get()).data
const set = (on: Database | Transaction, id: string, n: number) =>
  on.collection('accounts').doc(id).update({ data: { n } })

test('reads its own writes; others see them only after the commit', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 10)
  await transaction.collection('accounts').add({ data: { _id: 'new', n: 5, no: 5 } })
  expect(await get(transaction, 'a')).toMatchObject({ n: 10 })
  expect(await get(transaction, 'new')).toMatchObject({ n: 5 })
  expect(await get(db, 'a')).toMatchObject({ n: 1 })
  expect(await get(db, 'new')).toBeNull()
  await transaction.commit()
  expect(await get(db, 'a')).toMatchObject({ n: 10 })
  expect(await get(db, 'new')).toMatchObject({ n: 5 })
})

test('rolls back all it wrote', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 10)
  await transaction.collection('accounts').doc('b').remove()
  await transaction
    .collection('accounts')
    .doc('new')
    .set({ data: { n: 5, no: 5 } })
  await transaction.rollback()
  expect((await db.collection('accounts').orderBy('_id', 'asc').get()).data.map(({ n }) => n)).toEqual([1, 2])
})

test('sees the documents as they were at its first operation', async () => {
  const transaction = await db.startTransaction()
  await get(transaction, 'a')
  await set(db, 'b', 20)
  await db.collection('accounts').doc('a').remove()
  await db.collection('accounts').add({ data: { _id: 'later', n: 9, no: 9, team: 't' } })
  expect(await get(transaction, 'a')).toMatchObject({ n: 1 })
  expect(await get(transaction, 'b')).toMatchObject({ n: 2 })
  expect(await get(transaction, 'later')).toBeNull()
  await transaction.commit()
})

test('its queries see the snapshot and its own writes, in order', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 30)
  await set(db, 'b', 5)
  await transaction.collection('accounts').add({ data: { _id: 'c', n: 1, no: 3, team: 't' } })
  const query = transaction.collection('accounts').where({ team: 't' }).orderBy('n', 'asc')
  expect((await query.get()).data.map(({ _id, n }) => [_id, n])).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 30],
  ])
  expect((await query.limit(2).get()).data.map(({ _id }) => _id)).toEqual(['c', 'b'])
  await transaction.rollback()
})

test('the second writer of a document fails at once', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await get(second, 'a')
  await set(first, 'a', 10)
  const { errMsg, errCode } = await refusal(set(second, 'a', 11))
  expect(errMsg).toMatch(CONFLICT)
  expect(errCode).toBe(-501001)
  await first.commit()
  expect(await get(db, 'a')).toMatchObject({ n: 10 })
  expect((await refusal(second.commit())).errMsg).toMatch(GONE)
})

test('a write over a document changed since the snapshot fails', async () => {
  const transaction = await db.startTransaction()
  await get(transaction, 'b')
  await set(db, 'a', 10)
  expect((await refusal(set(transaction, 'a', 11))).errMsg).toMatch(CONFLICT)
})

test('writes of two transactions to different documents both stand (write skew)', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await get(first, 'a')
  await get(second, 'b')
  await set(first, 'b', 10)
  await set(second, 'a', 11)
  await first.commit()
  await second.commit()
  expect([await get(db, 'a'), await get(db, 'b')]).toMatchObject([{ n: 11 }, { n: 10 }])
})

test('a write outside waits for the transaction that holds the document', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 10)
  const outside = db
    .collection('accounts')
    .doc('a')
    .update({ data: { n: db.command.inc(1) } })
  const early = await Promise.race([
    outside.then(() => 'written'),
    new Promise((resolve) => setTimeout(() => resolve('waiting'), 50)),
  ])
  expect(early).toBe('waiting')
  await transaction.commit()
  await outside
  expect(await get(db, 'a')).toMatchObject({ n: 11 })
})

test('a write that had to wait looks again whether its query still finds the document', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 10)
  const removal = db.collection('accounts').where({ n: 1 }).remove()
  const update = db
    .collection('accounts')
    .where({ n: 1 })
    .update({ data: { team: 'late' } })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await transaction.commit()
  expect([(await removal).stats.removed, (await update).stats.updated]).toEqual([0, 0])
  expect(await get(db, 'a')).toMatchObject({ n: 10, team: 't' })
})

test('a refused write ends the transaction', async () => {
  const transaction = await db.startTransaction()
  await set(transaction, 'a', 10)
  expect((await refusal(transaction.collection('accounts').add({ data: { no: 2 } }))).errMsg).toMatch(
    /E11000/,
  )
  expect((await refusal(get(transaction, 'a'))).errMsg).toMatch(GONE)
  expect(await get(db, 'a')).toMatchObject({ n: 1 })
})

test('two transactions cannot take the same unique value', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await first.collection('accounts').add({ data: { _id: 'x', no: 7 } })
  expect((await refusal(second.collection('accounts').add({ data: { _id: 'y', no: 7 } }))).errMsg).toMatch(
    CONFLICT,
  )
  await first.commit()
})

test('unique values can be passed on within a transaction, but not doubled', async () => {
  const pass = await db.startTransaction()
  await pass
    .collection('accounts')
    .doc('a')
    .update({ data: { no: 100 } })
  await pass
    .collection('accounts')
    .doc('b')
    .update({ data: { no: 1 } })
  await pass.commit()
  expect([await get(db, 'a'), await get(db, 'b')]).toMatchObject([{ no: 100 }, { no: 1 }])
  const twice = await db.startTransaction()
  await twice.collection('accounts').add({ data: { no: 50 } })
  expect((await refusal(twice.collection('accounts').add({ data: { no: 50 } }))).errMsg).toMatch(/E11000/)
})

test('is over after its commit', async () => {
  const transaction = await db.startTransaction()
  await transaction.commit()
  expect((await refusal(set(transaction, 'a', 1))).errMsg).toMatch(GONE)
})

test('is rolled back when it takes too long', async () => {
  const id = cloud.store.begin(20)
  const change = { change: { $set: { n: 77 } }, merge: true, multi: false, upsert: false, now: 0 }
  await cloud.store.update('accounts', { query: { _id: 'a' }, ...change }, id)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(() => cloud.store.commit(id)).toThrow(GONE)
  expect(await get(db, 'a')).toMatchObject({ n: 1 })
})

test('takes one new document at a time: an array of them is a batch, which the cloud does not promise in a transaction', async () => {
  const transaction = await db.startTransaction()
  const batch = transaction.collection('accounts').add({
    data: [
      { _id: 'c', n: 3, no: 3 },
      { _id: 'd', n: 4, no: 4 },
    ],
  })
  expect((await refusal(batch)).errMsg).toMatch(/one document at a time/)
  await transaction.collection('accounts').add({ data: [{ _id: 'e', n: 5, no: 5 }] })
  await transaction.commit()
  expect(await get(db, 'c')).toBeNull()
  expect(await get(db, 'e')).toMatchObject({ n: 5 })
})

test("where().update() carries no transaction, which is the SDK's fault", async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .where({ _id: 'a' })
    .update({ data: { n: 99 } })
  await transaction.rollback()
  expect(await get(db, 'a')).toMatchObject({ n: 99 })
})

/** What a project's transaction helper must do: the SDK drops the code by which it would try again. */
async function tryAgain<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return db.runTransaction(async (transaction) => {
    try {
      return await work(transaction)
    } catch (error) {
      const conflict = CONFLICT.test((error as { errMsg?: string }).errMsg ?? '')
      throw conflict ? Object.assign(new Error('conflict'), { code: 'DATABASE_TRANSACTION_CONFLICT' }) : error
    }
  }, 50)
}

test('16 increments at a time lose none', async () => {
  const increment = () =>
    tryAgain(async (transaction) => {
      const { n } = await get(transaction, 'a')
      await set(transaction, 'a', Number(n) + 1)
    })
  await Promise.all(Array.from({ length: 16 }, increment))
  expect(await get(db, 'a')).toMatchObject({ n: 17 })
})

test('the negative control: without a transaction they do lose some', async () => {
  const increment = async () => set(db, 'a', Number((await get(db, 'a')).n) + 1)
  await Promise.all(Array.from({ length: 16 }, increment))
  expect(Number((await get(db, 'a')).n)).toBeLessThan(17)
})

test('runTransaction gives its result, and its own reason for a rollback', async () => {
  expect(await db.runTransaction(async (transaction) => (await get(transaction, 'a')).n)).toBe(1)
  const rolledBack = db.runTransaction(async (transaction) => {
    await set(transaction, 'a', 5)
    await transaction.rollback('no thanks')
  })
  await expect(rolledBack).rejects.toBe('no thanks')
  expect(await get(db, 'a')).toMatchObject({ n: 1 })
})
