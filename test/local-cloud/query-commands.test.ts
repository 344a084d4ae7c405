import type { Cloud } from '../../local-cloud/cloud'
import { type Commands, type Database, refusal } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

const DAY = new Date('2026-03-02T00:00:00Z')

const POINTS: Record<string, [number, number]> = {
  a: [119.97, 31.81],
  b: [119.98, 31.82],
  c: [121.47, 31.23],
}

const documents = () => [
  { _id: 'a', n: 1, name: 'Ann', tags: ['x', 'y'], at: DAY, place: new db.Geo.Point(...(POINTS.a ?? [])) },
  { _id: 'b', n: 2, name: 'bob', tags: ['y'], deep: { k: 7 }, place: new db.Geo.Point(...(POINTS.b ?? [])) },
  {
    _id: 'c',
    n: 3,
    name: 'Cid',
    tags: [],
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 9 },
    ],
    place: new db.Geo.Point(...(POINTS.c ?? [])),
  },
  { _id: 'd', n: 4.5, name: null, tags: ['x', 'z'], scores: [3, 8], flag: true },
  { _id: 'e', name: 'eve', n: '2', tags: 'x' },
]

beforeAll(async () => {
  const indexes = [{ keys: { place: '2dsphere' } }, { keys: { n: 1 } }, { keys: { tags: 1 } }] as const
  cloud = await openCloud({ collections: { indexed: { indexes }, plain: { indexes: [] } } })
  db = databaseOf(cloud)
  for (const name of ['indexed', 'plain']) await db.collection(name).add({ data: documents() })
})
afterAll(() => cloud.close())

const box = () => {
  const corner = (lng: number, lat: number) => new db.Geo.Point(lng, lat)
  const ring = [
    corner(119.9, 31.8),
    corner(120, 31.8),
    corner(120, 31.815),
    corner(119.9, 31.815),
    corner(119.9, 31.8),
  ]
  return new db.Geo.Polygon([new db.Geo.LineString(ring)])
}
const path = () => new db.Geo.LineString([new db.Geo.Point(119.97, 31.81), new db.Geo.Point(119.98, 31.82)])

const QUERIES: [string, (_: Commands) => unknown, string][] = [
  ['equality', () => ({ n: 1 }), 'a'],
  ['equality with an item of an array', () => ({ tags: 'x' }), 'ade'],
  ['equality with a whole array', () => ({ tags: ['x', 'y'] }), 'a'],
  ['equality with a nested field', () => ({ deep: { k: 7 } }), 'b'],
  ['equality through an array', () => ({ 'items.k': 2 }), 'c'],
  ['equality with an item by number', () => ({ 'items.1.v': 9 }), 'c'],
  ['equality with null finds null and missing', () => ({ name: null }), 'd'],
  ['equality with null finds missing', () => ({ flag: null }), 'abce'],
  ['equality with a date', () => ({ at: DAY }), 'a'],
  ['equality with a boolean', () => ({ flag: true }), 'd'],
  ['eq', (_) => ({ n: _.eq(2) }), 'b'],
  ['neq', (_) => ({ n: _.neq(2) }), 'acde'],
  ['lt compares numbers with numbers only', (_) => ({ n: _.lt(3) }), 'ab'],
  ['lt compares texts with texts only', (_) => ({ n: _.lt('3') }), 'e'],
  ['lte', (_) => ({ n: _.lte(3) }), 'abc'],
  ['gt', (_) => ({ n: _.gt(3) }), 'd'],
  ['gte', (_) => ({ n: _.gte(3) }), 'cd'],
  ['gte of a date', (_) => ({ at: _.gte(DAY) }), 'a'],
  ['gt of an item of an array', (_) => ({ scores: _.gt(5) }), 'd'],
  ['in', (_) => ({ n: _.in([1, 3, 9]) }), 'ac'],
  ['in with an item of an array', (_) => ({ tags: _.in(['z', 'q']) }), 'd'],
  ['in with null', (_) => ({ n: _.in([null, 1]) }), 'a'],
  ['in nothing', (_) => ({ n: _.in([]) }), ''],
  ['nin', (_) => ({ n: _.nin([1, 3]) }), 'bde'],
  ['and', (_) => ({ n: _.gt(1).and(_.lt(4)) }), 'bc'],
  ['and of queries', (_) => _.and([{ n: _.gt(1) }, { name: 'bob' }]), 'b'],
  ['or of a field', (_) => ({ n: _.eq(1).or(_.eq(3)) }), 'ac'],
  ['or of queries', (_) => _.or([{ n: 1 }, { name: 'eve' }]), 'ae'],
  ['or of queries without an index', (_) => _.or([{ flag: true }, { 'deep.k': 7 }]), 'bd'],
  ['nor', (_) => _.nor([{ n: 1 }, { name: 'eve' }]), 'bcd'],
  ['not', (_) => ({ n: _.not(_.gt(1)) }), 'ae'],
  ['exists', (_) => ({ deep: _.exists(true) }), 'b'],
  ['exists of null', (_) => ({ name: _.exists(true) }), 'abcde'],
  ['not exists', (_) => ({ at: _.exists(false) }), 'bcde'],
  ['a regular expression', () => ({ name: /^.[oi]/ }), 'bc'],
  ['a regular expression with a flag', () => ({ name: /^b|^c/i }), 'bc'],
  ['a regular expression with a literal beginning', () => ({ name: /^ev/ }), 'e'],
  ['db.RegExp', () => ({ name: db.RegExp({ regexp: '^A', options: 'i' }) }), 'a'],
  ['elemMatch of documents', (_) => ({ items: _.elemMatch({ k: 1, v: _.gt(4) }) }), 'c'],
  ['elemMatch needs one item to fit', (_) => ({ items: _.elemMatch({ k: 1, v: 9 }) }), ''],
  ['elemMatch of scalars', (_) => ({ scores: _.elemMatch({ $gt: 3, $lt: 9 }) }), 'd'],
  [
    'elemMatch of a logic command, which the SDK garbles',
    (_) => ({ scores: _.elemMatch(_.gt(3).and(_.lt(9))) }),
    '',
  ],
  ['elemMatch is not for scalars outside arrays', (_) => ({ tags: _.elemMatch(_.eq('x')) }), 'ad'],
  ['all', (_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  ['size', (_) => ({ tags: _.size(2) }), 'ad'],
  ['size 0', (_) => ({ tags: _.size(0) }), 'c'],
  ['mod', (_) => ({ n: _.mod(2, 1) }), 'ac'],
  [
    'geoNear, nearest first',
    (_) => ({ place: _.geoNear({ geometry: new db.Geo.Point(119.98, 31.82), maxDistance: 5000 }) }),
    'ba',
  ],
  [
    'geoNear from a distance',
    (_) => ({ place: _.geoNear({ geometry: new db.Geo.Point(119.98, 31.82), minDistance: 5000 }) }),
    'c',
  ],
  ['geoWithin a polygon', (_) => ({ place: _.geoWithin({ geometry: box() }) }), 'a'],
  [
    'geoWithin a circle',
    (_) => ({ place: _.geoWithin({ centerSphere: [new db.Geo.Point(119.98, 31.82), 2000 / 6_378_100] }) }),
    'ab',
  ],
  ['geoIntersects', (_) => ({ place: _.geoIntersects({ geometry: path() }) }), 'ab'],
  ['expr', (_) => _.expr(_.aggregate.gt(['$n', 2])), 'cde'],
  ['jsonSchema', (_) => _.jsonSchema({ required: ['deep'], properties: { n: { bsonType: 'int' } } }), 'b'],
]

describe.each(['plain', 'indexed'])('queries of a collection (%s)', (name) => {
  test.each(QUERIES)('%s', async (_label, query, expected) => {
    const { data } = await db.collection(name).where(query(db.command)).get()
    const ids = data.map(({ _id }) => _id)
    const isOrdered = _label.startsWith('geoNear')
    expect((isOrdered ? ids : ids.sort()).join('')).toBe(expected)
  })

  test.each(QUERIES)('%s, counted', async (_label, query, expected) => {
    expect((await db.collection(name).where(query(db.command)).count()).total).toBe(expected.length)
  })
})

test('orders by several fields, skips, limits', async () => {
  const sorted = (first: 'asc' | 'desc') => db.collection('plain').orderBy('tags', first).orderBy('n', 'desc')
  const ids = async (query: { get(): Promise<{ data: Record<string, unknown>[] }> }) =>
    (await query.get()).data.map(({ _id }) => _id).join('')
  // An empty array comes first; others count with their least item ascending, their greatest descending.
  expect(await ids(sorted('asc'))).toBe('ceda' + 'b')
  expect(await ids(sorted('desc'))).toBe('dbaec')
  expect(await ids(sorted('asc').skip(1).limit(2))).toBe('ed')
})

test('keeps or leaves out fields', async () => {
  const one = db.collection('plain').where({ _id: 'c' })
  expect((await one.field({ n: true, 'items.k': true, _id: false }).get()).data).toEqual([
    { n: 3, items: [{ k: 1 }, { k: 2 }] },
  ])
  const without = { items: false, place: false, tags: false }
  expect((await one.field(without).get()).data).toEqual([{ _id: 'c', n: 3, name: 'Cid' }])
  const slice = db.command.project.slice(1)
  expect((await one.field({ items: slice, _id: true }).get()).data[0]?.items).toEqual([{ k: 1, v: 5 }])
  const match = db.command.project.elemMatch({ k: 2 })
  expect((await one.field({ items: match, _id: true }).get()).data).toEqual([
    { _id: 'c', items: [{ k: 2, v: 9 }] },
  ])
})

test('gives documents of an id that is a number', async () => {
  await db.collection('plain').add({ data: { _id: 5, kind: 'number' } })
  expect((await db.collection('plain').doc(5).get()).data).toEqual({ _id: 5, kind: 'number' })
  await db.collection('plain').doc(5).remove()
})

const REFUSED: [string, unknown, RegExp][] = [
  ['an unknown operator', { n: { $near2: 1 } }, /unknown operator: \$near2/],
  ['an unknown operator at the top', { $where: 'true' }, /unknown top level operator: \$where/],
  ['a text search', { $text: { $search: 'x' } }, /unknown top level operator: \$text/],
  ['an empty or', { $or: [] }, /\$or must be a nonempty array/],
  ['in without a list', { n: { $in: 1 } }, /\$in needs an array/],
  [
    'a flag MongoDB does not know',
    { name: { $regularExpression: { pattern: 'a', options: 'g' } } },
    /invalid flag/,
  ],
  ['an unknown expression', { $expr: { $nope: 1 } }, /Unrecognized expression '\$nope'/],
  ['an unknown keyword of a schema', { $jsonSchema: { nope: 1 } }, /keyword 'nope'/],
  ['a mod without a divisor', { n: { $mod: [0, 1] } }, /divisor cannot be 0/],
]

test.each(REFUSED)('refuses %s', async (_label, query, message) => {
  expect((await refusal(db.collection('plain').where(query).get())).errMsg).toMatch(message)
})

test('geoNear needs an index where the indexes are declared', async () => {
  const near = (_: Commands) => _.geoNear({ geometry: new db.Geo.Point(0, 0) })
  const { errMsg } = await refusal(
    db
      .collection('indexed')
      .where({ other: near(db.command) })
      .get(),
  )
  expect(errMsg).toMatch(/unable to find index for \$geoNear query/)
})
