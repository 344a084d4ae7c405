import type { Cloud } from '../../local-cloud/cloud'
import { type Database, listOf, type Pipeline, refusal } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

beforeAll(async () => {
  const people = { indexes: [{ keys: { team: 1 } }, { keys: { place: '2dsphere' } }] } as const
  cloud = await openCloud({ collections: { cases: { indexes: [{ keys: { team: 1, n: -1 } }] }, people } })
  db = databaseOf(cloud)
  await db.collection('cases').add({
    data: [
      { _id: '1', team: 'a', n: 1, tags: ['x', 'y'] },
      { _id: '2', team: 'a', n: 2, tags: ['y'] },
      { _id: '3', team: 'b', n: 30, tags: [] },
      { _id: '4', team: 'c', n: 4 },
    ],
  })
  const person = (_id: string, team: string | null, lng: number) => ({
    _id,
    team,
    place: new db.Geo.Point(lng, 31),
  })
  await db
    .collection('people')
    .add({ data: [person('p', 'a', 119), person('q', 'a', 119.01), person('r', null, 121)] })
})
afterAll(() => cloud.close())

type Build = (pipeline: Pipeline) => Pipeline
const $ = () => db.command.aggregate
const sum = () => $().sum('$n')

const STAGES: [string, Build, unknown][] = [
  ['match', (p) => p.match({ n: db.command.gt(3) }).project({ _id: 1 }), [{ _id: '3' }, { _id: '4' }]],
  ['match after another stage', (p) => p.project({ n: 1 }).match({ n: 1 }), [{ _id: '1', n: 1 }]],
  [
    'sort, skip, limit',
    (p) => p.sort({ n: -1 }).skip(1).limit(2).project({ n: 1, _id: 0 }),
    [{ n: 4 }, { n: 2 }],
  ],
  [
    'sort after another stage',
    (p) => p.group({ _id: '$team', n: sum() }).sort({ n: 1 }),
    [
      { _id: 'a', n: 3 },
      { _id: 'c', n: 4 },
      { _id: 'b', n: 30 },
    ],
  ],
  ['group', (p) => p.group({ _id: null, n: sum() }), [{ _id: null, n: 37 }]],
  [
    'group by several',
    (p) =>
      p
        .match({ team: 'a' })
        .sort({ n: 1 })
        .group({ _id: { t: '$team' }, all: $().push('$n') }),
    [{ _id: { t: 'a' }, all: [1, 2] }],
  ],
  [
    'addFields',
    (p) =>
      p
        .match({ _id: '1' })
        .addFields({ m: $().add(['$n', 1]) })
        .project({ m: 1, n: 1 }),
    [{ _id: '1', n: 1, m: 2 }],
  ],
  [
    'project with expressions',
    (p) => p.match({ _id: '1' }).project({ _id: 0, first: $().arrayElemAt(['$tags', 0]) }),
    [{ first: 'x' }],
  ],
  ['project leaving out', (p) => p.match({ _id: '4' }).project({ n: 0 }), [{ _id: '4', team: 'c' }]],
  ['count', (p) => p.match({ team: 'a' }).count('total'), [{ total: 2 }]],
  ['sortByCount', (p) => p.sortByCount('$team').limit(1), [{ _id: 'a', count: 2 }]],
  [
    'unwind',
    (p) => p.unwind('$tags').project({ tags: 1, _id: 0 }),
    [{ tags: 'x' }, { tags: 'y' }, { tags: 'y' }],
  ],
  [
    'unwind keeping the empty',
    (p) =>
      p
        .unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, i: 1 })
        .skip(2),
    [
      { _id: '2', tags: 'y', i: 0 },
      { _id: '3', i: null },
      { _id: '4', i: null },
    ],
  ],
  [
    'bucket',
    (p) => p.bucket({ groupBy: '$n', boundaries: [0, 2, 10], default: 'more', output: { n: sum() } }),
    [
      { _id: 0, n: 1 },
      { _id: 2, n: 6 },
      { _id: 'more', n: 30 },
    ],
  ],
  [
    'bucketAuto',
    (p) => p.bucketAuto({ groupBy: '$n', buckets: 2 }).project({ count: 1, _id: 0 }),
    [{ count: 2 }, { count: 2 }],
  ],
  ['replaceRoot', (p) => p.match({ _id: '1' }).replaceRoot({ newRoot: { v: '$n' } }), [{ v: 1 }]],
  ['sample', (p) => p.sample({ size: 3 }).count('n'), [{ n: 3 }]],
  [
    'lookup by equal fields',
    (p) =>
      p
        .match({ team: 'a', n: 1 })
        .lookup({ from: 'people', localField: 'team', foreignField: 'team', as: 'who' })
        .project({ 'who._id': 1 }),
    [{ _id: '1', who: [{ _id: 'p' }, { _id: 'q' }] }],
  ],
  [
    'lookup: null finds null and missing',
    (p) =>
      p
        .match({ _id: '4' })
        .lookup({ from: 'people', localField: 'none', foreignField: 'team', as: 'who' })
        .project({ 'who._id': 1 }),
    [{ _id: '4', who: [{ _id: 'r' }] }],
  ],
  [
    'lookup by a pipeline with let',
    (p) =>
      p
        .match({ _id: '2' })
        .lookup({
          from: 'people',
          let: { wanted: '$team' },
          pipeline: lookupPipeline(),
          as: 'who',
        })
        .project({ who: 1 }),
    [{ _id: '2', who: [{ _id: 'q', mine: 'a' }] }],
  ],
  [
    'geoNear',
    (p) =>
      p
        .geoNear({
          distanceField: 'far.metres',
          near: new db.Geo.Point(119.01, 31),
          spherical: true,
          maxDistance: 5000,
          key: 'place',
          query: { team: 'a' },
        })
        .project({ near: $().lt(['$far.metres', 1]) }),
    [
      { _id: 'q', near: true },
      { _id: 'p', near: false },
    ],
  ],
]

function lookupPipeline() {
  const { expr } = db.command
  const stages = $()
    .pipeline()
    .match(expr($().eq(['$team', '$$wanted'])))
    .sort({ _id: -1 })
    .limit(1)
    .project({ mine: '$$wanted' })
  return (stages as unknown as { done(): unknown }).done()
}

test.each(STAGES)('%s', async (label, build, expected) => {
  const collection = db.collection(label === 'geoNear' ? 'people' : 'cases')
  expect(await listOf(build(collection.aggregate()))).toEqual(expected)
})

test('measures distances as MongoDB does, to the last digit', async () => {
  await db
    .collection('people')
    .add({ data: { _id: 'far', team: 'far', place: new db.Geo.Point(113.306789, 23.1564721) } })
  const near = { distanceField: 'd', near: new db.Geo.Point(113.3089506, 23.0968251), query: { team: 'far' } }
  expect((await listOf(db.collection('people').aggregate().geoNear(near)))[0]?.d).toBe(6643.521654040738)
  await db.collection('people').doc('far').remove()
})

test('gives 20 documents without a limit', async () => {
  await db.createCollection('many')
  await db.collection('many').add({ data: Array.from({ length: 30 }, (_, n) => ({ n })) })
  expect(await listOf(db.collection('many').aggregate().match({}))).toHaveLength(20)
  expect(await listOf(db.collection('many').aggregate().match({}).limit(25))).toHaveLength(25)
})

test('looks only at what its first stages ask an index for', () => {
  const { documents, scanned } = cloud.store.aggregate('cases', [
    { $match: { team: 'a' } },
    { $sort: { n: -1 } },
    { $limit: 1 },
    { $lookup: { from: 'people', localField: 'team', foreignField: 'team', as: 'who' } },
  ])
  expect(documents).toHaveLength(1)
  expect(scanned).toBe(1 + 2)
})

test('looks up along an index when the pipeline compares with $expr', () => {
  const pipeline = [{ $match: { $expr: { $eq: ['$team', '$$t'] } } }]
  const lookup = { from: 'people', let: { t: '$team' }, pipeline, as: 'who' }
  const { scanned } = cloud.store.aggregate('cases', [{ $match: { _id: '1' } }, { $lookup: lookup }])
  expect(scanned).toBe(1 + 2)
})

const REFUSED: [string, Record<string, unknown>[], RegExp][] = [
  ['graphLookup', [{ $graphLookup: {} }], /Unrecognized pipeline stage name: '\$graphLookup'/],
  ['out', [{ $out: 'x' }], /Unrecognized pipeline stage name: '\$out'/],
  ['unionWith', [{ $unionWith: 'x' }], /'\$unionWith'/],
  ['a stage of two names', [{ $match: {}, $limit: 1 }], /exactly one field/],
  ['an unknown expression', [{ $project: { a: { $nope: 1 } } }], /Unrecognized expression '\$nope'/],
  [
    'an unknown accumulator',
    [{ $group: { _id: null, a: { $nope: 1 } } }],
    /Unrecognized expression '\$nope'/,
  ],
  ['a limit of 0', [{ $limit: 0 }], /limit must be positive/],
  ['a skip below 0', [{ $skip: -1 }], /skip must be non-negative/],
  ['a sort that is neither 1 nor -1', [{ $sort: { a: 2 } }], /must be 1 \(for ascending\) or -1/],
  [
    'geoNear behind another stage',
    [{ $match: {} }, { $geoNear: { near: {}, distanceField: 'd' } }],
    /only valid as the first stage/,
  ],
  [
    'geoNear without an index',
    [{ $geoNear: { near: { type: 'Point', coordinates: [0, 0] }, distanceField: 'd' } }],
    /unable to find index/,
  ],
]

test.each(REFUSED)('refuses %s', async (_label, stages, message) => {
  expect(() => cloud.store.aggregate('cases', stages)).toThrow(message)
})

test('tells of a collection that does not exist', async () => {
  const { errMsg } = await refusal(listOf(db.collection('none').aggregate().match({})))
  expect(errMsg).toMatch(/Db or Table not exist: none/)
})
