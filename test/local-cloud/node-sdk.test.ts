import type { Cloud } from '../../local-cloud/cloud'
import { openCloud, sdkOf } from './test-cloud'

/** The part of @cloudbase/node-sdk that wx-server-sdk does not show. */
interface Found {
  data: Record<string, unknown>[]
}
interface NodeQuery {
  get(): Promise<Found>
  where(query: object): NodeQuery
  options(options: object): NodeCollection
  updateAndReturn(data: object): Promise<{ updated: number; doc: Record<string, unknown> | null }>
  update(data: object): Promise<{ updated: number; upsertId?: string }>
}
interface NodeCollection extends NodeQuery {
  add(data: object): Promise<{ id?: string; ids?: string[] }>
  aggregate(stages?: object[]): { end(): Promise<Found> }
}
interface NodeDatabase {
  ObjectId(options: { id: string }): object
  Geo: Record<'Point' | 'Polygon' | 'LineString', new (...parts: unknown[]) => object>
  collection(name: string): NodeCollection
}

let cloud: Cloud
let db: NodeDatabase

beforeAll(async () => {
  cloud = await openCloud({ collections: { things: { indexes: [] } } })
  sdkOf(cloud)
  const tcb = jest.requireActual<{ init(options: object): { database(): NodeDatabase } }>(
    '@cloudbase/node-sdk',
  )
  db = tcb.init({ env: 'local-env', region: 'ap-shanghai' }).database()
})
beforeEach(() => cloud.store.remove('things', {}, true))
afterAll(() => cloud.close())

const things = () => db.collection('things')
const ID = '507f1f77bcf86cd799439011'

test('ObjectIds come back as their 24 digits, as an _id and as a field', async () => {
  expect((await things().add({ _id: db.ObjectId({ id: ID }), a: db.ObjectId({ id: ID }) })).id).toBe(ID)
  expect(
    (
      await things()
        .where({ a: db.ObjectId({ id: ID }) })
        .get()
    ).data,
  ).toEqual([{ _id: ID, a: ID }])
})

test('several documents are added at once, their _ids given in order', async () => {
  const { ids } = await things().add([{ _id: 'x' }, { n: 2 }])
  expect(ids).toEqual(['x', expect.stringMatching(/^[0-9a-f]{24}$/)])
})

test('_ids ascend in the order of insertion', async () => {
  const ids: string[] = []
  for (let n = 0; n < 20; n++) ids.push((await things().add({ n })).id ?? '')
  expect([...ids].sort()).toEqual(ids)
})

test('raw queries and pipelines are taken as they are', async () => {
  await things().add([
    { key: 'a', n: 1 },
    { key: 'b', n: 2 },
  ])
  expect(
    (
      await things()
        .options({ raw: true })
        .where({ n: { $gt: 1 } })
        .get()
    ).data,
  ).toMatchObject([{ key: 'b' }])
  const stages = [{ $match: { key: { $eq: 'a' } } }, { $count: 'found' }]
  expect((await things().options({ raw: true }).aggregate(stages).end()).data).toEqual([{ found: 1 }])
})

test('raw updates are taken as they are', async () => {
  await things().add({ _id: 'x', n: 1 })
  const change = { $inc: { n: 5 }, $currentDate: { at: true } }
  expect((await things().options({ raw: true }).where({ _id: 'x' }).update(change)).updated).toBe(1)
  expect((await things().where({ _id: 'x' }).get()).data).toEqual([{ _id: 'x', n: 6, at: expect.any(Date) }])
})

test('only one document is updated when told so', async () => {
  await things().add([{ k: 1 }, { k: 1 }])
  expect((await things().options({ multiple: false }).where({ k: 1 }).update({ k: 2 })).updated).toBe(1)
})

test('updateAndReturn gives the document as it is now', async () => {
  await things().add({ _id: 'x', n: 1 })
  expect(await things().where({ _id: 'x' }).updateAndReturn({ n: 2 })).toMatchObject({
    updated: 1,
    doc: { _id: 'x', n: 2 },
  })
  expect(await things().where({ _id: 'none' }).updateAndReturn({ n: 2 })).toMatchObject({ updated: 0 })
})

const VALUES: [string, unknown][] = [
  ['null', null],
  ['a fraction', -0.1],
  ['a large whole number', 2 ** 53 - 1],
  ['a number beyond 64 bits', 1e300],
  ['a text with all that is odd', '\u0000 "\\ 心谭 😀 \u2028'],
  ['a date before 1970', new Date(-1)],
  ['an empty object and an empty array', { o: {}, a: [] }],
  [
    'nested arrays',
    [
      [1, [2]],
      [null, { x: [true] }],
    ],
  ],
  ['field names with dots', { 'a.b': 1 }],
]

test.each(VALUES)('%s comes back as it went', async (_label, v) => {
  await things().add({ _id: 'v', v })
  expect((await things().where({ _id: 'v' }).get()).data).toEqual([{ _id: 'v', v }])
})

test('places come back as places', async () => {
  const corner = (lng: number, lat: number) => new db.Geo.Point(lng, lat)
  const ring = new db.Geo.LineString([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 0)])
  await things().add({ _id: 'g', point: corner(119.9, 31.8), area: new db.Geo.Polygon([ring]) })
  const [found] = (await things().where({ _id: 'g' }).get()).data
  expect(found?.point).toBeInstanceOf(db.Geo.Point)
  expect(found).toEqual({ _id: 'g', point: corner(119.9, 31.8), area: new db.Geo.Polygon([ring]) })
})
