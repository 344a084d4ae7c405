import fc from 'fast-check'
import type { Cloud, IndexTable } from '../../local-cloud/cloud'
import type { Find } from '../../local-cloud/store/reader'
import { compareBy } from '../../local-cloud/store/sort'
import type { Document, Query } from '../../local-cloud/store/value'
import { decode } from '../../local-cloud/wire/ejson'
import { type Database, refusal } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

const CASES: IndexTable[] = [
  { keys: { community: 1, createdAt: -1 } },
  { keys: { community: 1, status: 1, createdAt: -1 } },
  { keys: { no: 1 }, unique: true },
  { keys: { tags: 1 } },
  { keys: { 'people.openid': 1 } },
  { keys: { place: '2dsphere' } },
]

const COUNT = 3000

/** 60 cases in each of 50 communities, in each of 3 states. */
function* cases() {
  for (let n = 0; n < COUNT; n++)
    yield {
      ...{
        _id: `c${n}`,
        no: `N${n}`,
        community: `k${n % 50}`,
        status: ['new', 'open', 'done'][n % 3],
        createdAt: n,
      },
      ...{ tags: [`t${n % 100}`, 'all'], people: [{ openid: `o${n % 300}` }, { openid: `p${n % 7}` }] },
      ...{ rank: COUNT - n, place: { type: 'Point', coordinates: [119 + n / COUNT, 31] } },
    }
}

beforeAll(async () => {
  cloud = await openCloud({ collections: { cases: { indexes: CASES }, seats: { indexes: [] } } })
  db = databaseOf(cloud)
  cloud.store.load('cases', cases())
})
afterAll(() => cloud.close())

const near = { $geometry: { type: 'Point', coordinates: [119.5, 31] }, $maxDistance: 320 }

const BUDGETS: [string, Find, { returned: number; scanned: number }][] = [
  ['an _id', { query: { _id: 'c7' } }, { returned: 1, scanned: 1 }],
  ['several _ids', { query: { _id: { $in: ['c7', 'c9', 'zz'] } } }, { returned: 2, scanned: 2 }],
  ['an equal field', { query: { community: 'k1' } }, { returned: 60, scanned: 60 }],
  ['a unique field', { query: { no: 'N5' } }, { returned: 1, scanned: 1 }],
  [
    'a first page in the order of the index',
    { query: { community: 'k1' }, sort: { createdAt: -1 }, limit: 20 },
    { returned: 20, scanned: 20 },
  ],
  [
    'the same order turned round',
    { query: { community: 'k1' }, sort: { createdAt: 1 }, limit: 20 },
    { returned: 20, scanned: 20 },
  ],
  [
    'a further page behind a cursor',
    { query: { community: 'k1', createdAt: { $lt: 1500 } }, sort: { createdAt: -1 }, limit: 10 },
    { returned: 10, scanned: 10 },
  ],
  [
    'a page by skipping',
    { query: { community: 'k1' }, sort: { createdAt: -1 }, skip: 20, limit: 10 },
    { returned: 10, scanned: 30 },
  ],
  ['a range', { query: { community: 'k1', createdAt: { $gte: 51, $lt: 200 } } }, { returned: 3, scanned: 3 }],
  [
    'equal fields and an order',
    { query: { community: 'k1', status: 'open' }, sort: { createdAt: -1 }, limit: 5 },
    { returned: 5, scanned: 5 },
  ],
  [
    'several equal values, merged in order',
    { query: { community: { $in: ['k1', 'k2', 'k3'] } }, sort: { createdAt: -1 }, limit: 10 },
    { returned: 10, scanned: 10 },
  ],
  [
    'several values of two fields',
    {
      query: { community: { $in: ['k1', 'k2'] }, status: { $in: ['new', 'open'] } },
      sort: { createdAt: -1 },
      limit: 10,
    },
    { returned: 10, scanned: 10 },
  ],
  ['an item of an array', { query: { tags: 't5' } }, { returned: 30, scanned: 30 }],
  ['a field of documents in an array', { query: { 'people.openid': 'o7' } }, { returned: 10, scanned: 10 }],
  ['elemMatch', { query: { people: { $elemMatch: { openid: 'o7' } } } }, { returned: 10, scanned: 10 }],
  [
    'alternatives on indexes',
    { query: { $or: [{ no: 'N1' }, { tags: 't5' }, { _id: 'c9' }] } },
    { returned: 32, scanned: 32 },
  ],
  [
    'alternatives within $and',
    { query: { $and: [{ status: 'new' }, { $or: [{ no: 'N3' }, { no: 'N4' }] }] } },
    { returned: 1, scanned: 2 },
  ],
  ['an order alone', { query: {}, sort: { no: 1 }, limit: 7 }, { returned: 7, scanned: 7 }],
  ['a beginning of a text', { query: { no: /^N299/ } }, { returned: 11, scanned: 11 }],
  ['nearest', { query: { place: { $nearSphere: near } } }, { returned: 21, scanned: 21 }],
]

test.each(BUDGETS)('%s reads no more than it gives', (_label, find, { returned, scanned }) => {
  const found = cloud.store.read('cases', find)
  expect({ returned: found.texts.length, scanned: found.scanned, indexed: found.indexed }).toEqual({
    returned,
    scanned,
    indexed: true,
  })
})

test('a query no index serves reads all and says so', () => {
  expect(cloud.store.read('cases', { query: { rank: 5 } })).toMatchObject({ scanned: COUNT, indexed: false })
})

test('counts along an index without looking at documents', () => {
  expect(cloud.store.count('cases', { community: 'k1', status: 'open' })).toEqual({
    total: 20,
    scanned: 20,
    indexed: true,
  })
})

describe('against the same documents without indexes', () => {
  const fields = ['a', 'b', 'c.d', 'list'] as const
  const INDEXES: IndexTable[] = [
    { keys: { a: 1 } },
    { keys: { a: 1, b: -1 } },
    { keys: { b: -1, a: 1 } },
    { keys: { 'c.d': 1, a: -1 } },
    { keys: { list: 1 } },
  ]
  const scalar = fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1,
    2.5,
    'a',
    'ab',
    'b',
    '',
    true,
    new Date(5),
    new Date(0),
  )
  const value = fc.oneof(scalar, scalar, fc.array(scalar, { maxLength: 2 }))
  const document = fc.record(
    {
      a: scalar,
      b: value,
      c: fc.oneof(fc.record({ d: scalar }), fc.array(fc.record({ d: scalar }), { maxLength: 2 })),
      list: fc.array(scalar, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  const test1 = fc.oneof(
    scalar,
    fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
    fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: ['$gte'] }),
    fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: ['$lte'] }),
    fc.record({ $ne: scalar }),
    fc.record({ $exists: fc.boolean() }),
  )
  const clause = fc.dictionary(fc.constantFrom(...fields), test1, { maxKeys: 3, noNullPrototype: true })
  const query = fc.oneof(
    clause,
    fc.record({ $or: fc.array(clause, { minLength: 1, maxLength: 3 }) }),
    fc.tuple(clause, fc.array(clause, { minLength: 1, maxLength: 2 })).map(([own, $or]) => ({ ...own, $or })),
  )
  const sort = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...fields), fc.constantFrom<1 | -1>(1, -1)), {
      selector: ([field]) => field,
      maxLength: 2,
    })
    .map((pairs) => ({ ...Object.fromEntries(pairs) }))

  test('every query finds the same, in an order just as good', async () => {
    let run = 0
    const property = fc.property(
      fc.array(document, { maxLength: 12 }),
      query,
      sort,
      fc.nat(4),
      fc.integer({ min: 1, max: 5 }),
      (documents, where, order, skip, limit) => {
        run++
        const [plain, indexed] = [`plain${run}`, `indexed${run}`]
        cloud.store.ensure({ [plain]: { indexes: [] }, [indexed]: { indexes: INDEXES } })
        const rows = documents.map((each, _id) => ({ _id, ...each }))
        for (const name of [plain, indexed]) cloud.store.load(name, rows)
        const ids = (name: string, find: Find) =>
          cloud.store.read(name, find).texts.map((text) => JSON.parse(text)._id.$numberInt)
        const all = { query: where, sort: order }
        expect(ids(indexed, all).sort()).toEqual(ids(plain, all).sort())
        // _id makes the order total, so that pages can be compared.
        const total = { ...all, sort: { ...order, _id: 1 as const } }
        expect(ids(indexed, total)).toEqual(ids(plain, total))
        const page = ids(indexed, { ...all, skip, limit })
        expect(page).toHaveLength(Math.max(0, Math.min(limit, ids(plain, all).length - skip)))
        const inOrder = cloud.store.read(indexed, all).texts.map((text) => decode(text) as Document)
        const isBehind = (each: Document, at: number) =>
          at === 0 || compareBy(order)(inOrder[at - 1] ?? {}, each) <= 0
        expect(inOrder.every(isBehind)).toBe(true)
        expect(cloud.store.count(indexed, where).total).toBe(ids(plain, all).length)
      },
    )
    fc.assert(property, { numRuns: 150 })
  })

  const EDGES = [null, -1, 0, 1, 2.5, '', 'a', 'ab', new Date(0), new Date(5), [0, 2.5], ['a', 1], []]

  test.each(['$gt', '$gte', '$lt', '$lte'])('%s finds the same at every edge', (operator) => {
    const rows = EDGES.map((v, _id) => ({ _id, up: v, down: v, one: Array.isArray(v) ? null : v }))
    const indexes: IndexTable[] = [{ keys: { up: 1 } }, { keys: { down: -1 } }, { keys: { one: 1 } }]
    cloud.store.ensure({ [`edges${operator}`]: { indexes }, [`plain${operator}`]: { indexes: [] } })
    for (const name of ['edges', 'plain']) cloud.store.load(`${name}${operator}`, rows)
    const found = (name: string, query: Query) =>
      cloud.store.read(`${name}${operator}`, { query, sort: { _id: 1 } }).texts
    for (const field of ['up', 'down', 'one'])
      for (const value of EDGES) {
        const query = { [field]: { [operator]: value } }
        expect(found('edges', query)).toEqual(found('plain', query))
        const between = { [field]: { $gte: -1, $lt: 2.5, [operator]: value } }
        expect(found('edges', between)).toEqual(found('plain', between))
      }
  })

  test('two bounds may be met by two items of an array', () => {
    cloud.store.ensure({ items: { indexes: [{ keys: { list: 1 } }] } })
    cloud.store.load('items', [
      { _id: 'wide', list: [0, 9] },
      { _id: 'low', list: [0, 1] },
    ])
    expect(cloud.store.read('items', { query: { list: { $gt: 4, $lt: 6 } } }).texts).toHaveLength(1)
    // Ordered by all items, not only by those within the bounds: that is why the index cannot give the order.
    cloud.store.load('items', [{ _id: 'middle', list: [5] }])
    const high = cloud.store.read('items', { query: { list: { $gt: 4 } }, sort: { list: 1 } }).texts
    expect(high.map((text) => JSON.parse(text)._id)).toEqual(['wide', 'middle'])
  })
})

describe('unique indexes', () => {
  beforeAll(() => {
    const indexes: IndexTable[] = [
      { keys: { room: 1, seat: 1 }, unique: true },
      { keys: { owners: 1 }, unique: true },
    ]
    cloud.store.ensure({ seats: { indexes } })
  })
  beforeEach(() => db.collection('seats').where({}).remove())
  let owner = 0
  const seat = (room: unknown, number?: unknown) => ({
    room,
    ...(number === undefined ? {} : { seat: number }),
    owners: [`o${owner++}`],
  })
  const add = (data: object) => db.collection('seats').add({ data })

  test('refuse a second document with the same values', async () => {
    await add(seat('A', 1))
    const { errCode, errMsg } = await refusal(add(seat('A', 1)))
    expect(errCode).toBe(-502001)
    expect(errMsg).toMatch(
      /E11000 duplicate key error collection: .*seats index: room_1_seat_1 dup key: \{ room: "A"/,
    )
    await add(seat('A', 2))
  })

  test('take a missing field for null, once', async () => {
    await add(seat('A'))
    expect((await refusal(add(seat('A')))).errMsg).toMatch(/E11000/)
    expect((await refusal(add(seat('A', null)))).errMsg).toMatch(/E11000/)
  })

  test('hold for each item of an array', async () => {
    await add({ room: 'x', owners: ['anna', 'ben'] })
    expect((await refusal(add({ room: 'y', owners: ['ben'] }))).errMsg).toMatch(/index: owners_1/)
    await add({ room: 'z', owners: ['cid', 'cid'] })
  })

  test('refuse updates and let the value go when its document changes or goes', async () => {
    const first = await add(seat('A', 1))
    const second = await add(seat('A', 2))
    const move = (id: string, number: number) =>
      db
        .collection('seats')
        .doc(id)
        .update({ data: { seat: number } })
    expect((await refusal(move(second._id, 1))).errMsg).toMatch(/E11000/)
    await move(first._id, 3)
    await move(second._id, 1)
    await db.collection('seats').doc(second._id).remove()
    await move(first._id, 1)
  })

  test('refuse the same _id', async () => {
    await add({ _id: 'same', ...seat('B', 1) })
    expect((await refusal(add({ _id: 'same', ...seat('B', 2) }))).errMsg).toMatch(
      /E11000.*index: _id_ dup key: \{ _id: "same" \}/,
    )
  })

  test('a list of new documents ends at the refused one', async () => {
    await refusal(add([seat('C', 1), seat('C', 1), seat('C', 2)]))
    expect((await db.collection('seats').where({ room: 'C' }).count()).total).toBe(1)
  })
})

test('refuses arrays in two fields of a compound index', async () => {
  cloud.store.ensure({ both: { indexes: [{ keys: { a: 1, b: 1 } }] } })
  expect((await refusal(db.collection('both').add({ data: { a: [1, 2], b: [3, 4] } }))).errMsg).toMatch(
    /cannot index parallel arrays/,
  )
  await db.collection('both').add({ data: { a: [1, 2], b: 3 } })
  expect((await db.collection('both').where({ a: 2, b: 3 }).count()).total).toBe(1)
})

test('refuses places that are not on earth in a geo index', async () => {
  const { errMsg } = await refusal(
    db.collection('cases').add({ data: { place: { type: 'Point', coordinates: [500, 0] } } }),
  )
  expect(errMsg).toMatch(/out of bounds/)
  expect((await refusal(db.collection('cases').add({ data: { place: { type: 'Spot' } } }))).errMsg).toMatch(
    /unknown GeoJSON type/,
  )
})

test('brings indexes to a changed table without losing documents', () => {
  cloud.store.ensure({ moving: { indexes: [{ keys: { a: 1 } }] } })
  cloud.store.load('moving', [
    { a: 1, b: 2 },
    { a: 2, b: 3 },
  ])
  cloud.store.ensure({ moving: { indexes: [{ keys: { b: 1 } }] } })
  expect(cloud.store.read('moving', { query: { b: 3 } })).toMatchObject({ scanned: 1, indexed: true })
  expect(cloud.store.read('moving', { query: { a: 1 } })).toMatchObject({ scanned: 2, indexed: false })
})

test('warns once a query reads more than 1,000 documents without an index', async () => {
  const warnings = () => cloud.log.lines.filter(({ level }) => level === 'warn')
  await db.collection('cases').where({ community: 'k1', rank: 4 }).get()
  expect(warnings()).toEqual([])
  await db.collection('cases').where({ rank: 5 }).get()
  expect(warnings().at(-1)?.text).toMatch(/cases looked at 3000 documents without an index: \{"rank"/)
})
