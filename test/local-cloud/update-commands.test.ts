import type { Cloud } from '../../local-cloud/cloud'
import { type Commands, type Database, refusal } from './sdk'
import { databaseOf, openCloud } from './test-cloud'

let cloud: Cloud
let db: Database

beforeAll(async () => {
  cloud = await openCloud({ collections: { things: { indexes: [{ keys: { n: 1 } }] } }, now: () => NOW })
  db = databaseOf(cloud)
})
afterAll(() => cloud.close())

const NOW = Date.parse('2026-03-02T08:00:00Z')

type Update = (_: Commands) => object
const thing = {
  n: 5,
  s: 'text',
  list: [3, 1, 2],
  people: [
    { k: 1, v: 10 },
    { k: 2, v: 20 },
  ],
  o: { a: 1 },
  nothing: null,
}

async function updated(before: object, update: Update, query: object = {}) {
  await db.collection('things').doc('one').set({ data: before })
  const { stats } = await db
    .collection('things')
    .where({ _id: 'one', ...query })
    .update({ data: update(db.command) })
  const { data } = await db.collection('things').doc('one').get()
  const { _id, ...after } = data
  return { after, updated: stats.updated }
}

const UPDATES: [string, Update, object][] = [
  ['a plain field', () => ({ n: 6 }), { ...thing, n: 6 }],
  ['a new field', () => ({ x: 'y' }), { ...thing, x: 'y' }],
  ['nested fields one by one', () => ({ o: { b: { c: 2 } } }), { ...thing, o: { a: 1, b: { c: 2 } } }],
  ['a path', () => ({ 'o.a': 2 }), { ...thing, o: { a: 2 } }],
  ['an item of an array by number', () => ({ 'list.1': 9 }), { ...thing, list: [3, 9, 2] }],
  ['an item behind the end of an array', () => ({ 'list.4': 9 }), { ...thing, list: [3, 1, 2, null, 9] }],
  ['set, a whole object', (_) => ({ o: _.set({ z: 1 }) }), { ...thing, o: { z: 1 } }],
  ['set, an empty object', (_) => ({ o: _.set({}) }), { ...thing, o: {} }],
  [
    'remove',
    (_) => ({ s: _.remove(), nothing: _.remove() }),
    { n: 5, list: [3, 1, 2], people: thing.people, o: { a: 1 } },
  ],
  ['remove an item: it becomes null', (_) => ({ 'list.1': _.remove() }), { ...thing, list: [3, null, 2] }],
  ['inc', (_) => ({ n: _.inc(2.5) }), { ...thing, n: 7.5 }],
  ['inc of a missing field', (_) => ({ x: _.inc(2) }), { ...thing, x: 2 }],
  ['mul', (_) => ({ n: _.mul(3) }), { ...thing, n: 15 }],
  ['mul of a missing field', (_) => ({ x: _.mul(3) }), { ...thing, x: 0 }],
  ['min', (_) => ({ n: _.min(4) }), { ...thing, n: 4 }],
  ['max', (_) => ({ n: _.max(9) }), { ...thing, n: 9 }],
  ['max across types', (_) => ({ n: _.max('a') }), { ...thing, n: 'a' }],
  ['rename', (_) => ({ n: _.rename('m') }), (({ n, ...rest }) => ({ ...rest, m: n }))(thing)],
  ['rename of a missing field', (_) => ({ x: _.rename('m'), n: 6 }), { ...thing, n: 6 }],
  ['bit and', (_) => ({ n: _.bit({ and: 4 }) }), { ...thing, n: 4 }],
  ['bit or', (_) => ({ n: _.bit({ or: 2 }) }), { ...thing, n: 7 }],
  ['bit xor', (_) => ({ n: _.bit({ xor: 1 }) }), { ...thing, n: 4 }],
  ['push one', (_) => ({ list: _.push(7) }), { ...thing, list: [3, 1, 2, 7] }],
  ['push several', (_) => ({ list: _.push([7, 8]) }), { ...thing, list: [3, 1, 2, 7, 8] }],
  ['push to a missing field', (_) => ({ x: _.push(7) }), { ...thing, x: [7] }],
  [
    'push at a position',
    (_) => ({ list: _.push({ each: [7, 8], position: 1 }) }),
    { ...thing, list: [3, 7, 8, 1, 2] },
  ],
  [
    'push at a position from the end',
    (_) => ({ list: _.push({ each: [7], position: -1 }) }),
    { ...thing, list: [3, 1, 7, 2] },
  ],
  ['push and sort', (_) => ({ list: _.push({ each: [7], sort: -1 }) }), { ...thing, list: [7, 3, 2, 1] }],
  [
    'push, sort by a field and keep the last',
    (_) => ({ people: _.push({ each: [{ k: 0, v: 15 }], sort: { v: 1 }, slice: -2 }) }),
    {
      ...thing,
      people: [
        { k: 0, v: 15 },
        { k: 2, v: 20 },
      ],
    },
  ],
  ['push and keep the first', (_) => ({ list: _.push({ each: [7], slice: 2 }) }), { ...thing, list: [3, 1] }],
  ['pop', (_) => ({ list: _.pop() }), { ...thing, list: [3, 1] }],
  ['shift', (_) => ({ list: _.shift() }), { ...thing, list: [1, 2] }],
  ['unshift', (_) => ({ list: _.unshift([7, 8]) }), { ...thing, list: [7, 8, 3, 1, 2] }],
  ['pull', (_) => ({ list: _.pull(1) }), { ...thing, list: [3, 2] }],
  ['pull with a command', (_) => ({ list: _.pull(_.gte(2)) }), { ...thing, list: [1] }],
  ['pull with in', (_) => ({ list: _.pull(_.in([1, 3])) }), { ...thing, list: [2] }],
  ['pull documents', (_) => ({ people: _.pull({ k: 1 }) }), { ...thing, people: [{ k: 2, v: 20 }] }],
  [
    'pull documents with a command',
    (_) => ({ people: _.pull({ v: _.gt(15) }) }),
    { ...thing, people: [{ k: 1, v: 10 }] },
  ],
  ['pullAll', (_) => ({ list: _.pullAll([1, 2, 9]) }), { ...thing, list: [3] }],
  ['addToSet', (_) => ({ list: _.addToSet(7) }), { ...thing, list: [3, 1, 2, 7] }],
  ['addToSet of several', (_) => ({ list: _.addToSet({ $each: [1, 8] }) }), { ...thing, list: [3, 1, 2, 8] }],
  [
    'addToSet of a document',
    (_) => ({ people: _.addToSet({ v: 10, k: 1 }) }),
    { ...thing, people: [...thing.people, { v: 10, k: 1 }] },
  ],
  [
    'every item of an array',
    (_) => ({ 'people.$[].v': _.inc(1) }),
    {
      ...thing,
      people: [
        { k: 1, v: 11 },
        { k: 2, v: 21 },
      ],
    },
  ],
  ['a server date', () => ({ at: db.serverDate({ offset: 1000 }) }), { ...thing, at: new Date(NOW + 1000) }],
  [
    'a regular expression',
    () => ({ pattern: /a+/i }),
    { ...thing, pattern: { pattern: 'a+', options: 'i' } },
  ],
  [
    'a point',
    () => ({ place: new db.Geo.Point(119.9, 31.8) }),
    { ...thing, place: { type: 'Point', coordinates: [119.9, 31.8] } },
  ],
]

test.each(UPDATES)('sets %s', async (_label, update, after) => {
  const result = await updated(thing, update)
  expect(JSON.parse(JSON.stringify(result.after))).toEqual(JSON.parse(JSON.stringify(after)))
  expect(result.updated).toBe(1)
})

test('sets the item that the query matched', async () => {
  const { after } = await updated(thing, (_) => ({ 'people.$.v': 99 }), { 'people.k': 2 })
  expect(after.people).toEqual([
    { k: 1, v: 10 },
    { k: 2, v: 99 },
  ])
})

const UNCHANGED: [string, Update][] = [
  ['the same value', () => ({ n: 5 })],
  ['an item that is there', (_) => ({ list: _.addToSet(3) })],
  ['pull of nothing', (_) => ({ list: _.pull(77), x: _.pull(1) })],
  ['pop of a missing field', (_) => ({ x: _.pop() })],
  ['min of what is less', (_) => ({ n: _.min(7) })],
]

test.each(UNCHANGED)('does not count %s', async (_label, update) => {
  expect(await updated(thing, update)).toEqual({ after: thing, updated: 0 })
})

const REFUSED: [string, Update, RegExp][] = [
  [
    'inc of a text',
    (_) => ({ s: _.inc(1) }),
    /Cannot apply \$inc to a value of non-numeric type.*'s' of non-numeric type string/,
  ],
  ['inc of null', (_) => ({ nothing: _.inc(1) }), /non-numeric type null/],
  ['inc by a text', (_) => ({ n: _.inc('1') }), /Cannot increment with non-numeric argument/],
  ['mul of an array', (_) => ({ list: _.mul(2) }), /Cannot apply \$mul.*array/],
  ['push to a scalar', (_) => ({ n: _.push(1) }), /The field 'n' must be an array but is of type int/],
  ['addToSet to an object', (_) => ({ o: _.addToSet(1) }), /must be an array but is of type object/],
  ['pop of a text', (_) => ({ s: _.pop() }), /non-array type 'string'/],
  ['pull from a scalar', (_) => ({ n: _.pull(5) }), /Cannot apply \$pull to a non-array value/],
  ['pullAll from a scalar', (_) => ({ n: _.pullAll([5]) }), /Cannot apply \$pullAll to a non-array value/],
  ['setting through a scalar', () => ({ 'n.a': 1 }), /Cannot create field 'a' in element \{n: /],
  [
    'setting through null',
    () => ({ nothing: { a: 1 } }),
    /Cannot create field 'a' in element \{nothing: null\}/,
  ],
  ['a name in an array', () => ({ 'list.name': 1 }), /Cannot create field 'name' in element \{list: /],
  ['a field named with $', () => ({ 'o.$x': 1 }), /dollar \(\$\) prefixed field '\$x'/],
  [
    'a field named with $ in a value',
    (_) => ({ o: _.set({ $x: 1 }) }),
    /dollar \(\$\) prefixed field '\$x' in 'o\.\$x'/,
  ],
  ['an empty name in a path', () => ({ 'o..a': 1 }), /contains an empty field name/],
  ['one path twice', (_) => ({ n: _.inc(1), $set: { n: 1 } }), /would create a conflict at 'n'/],
  ['a path and one below it', (_) => ({ o: _.set({}), 'o.a': 1 }), /would create a conflict at 'o'/],
  ['an update of nothing', () => ({ o: {} }), /must have at least one element/],
  ['an unknown operator', () => ({ $nope: { n: 1 } }), /Unknown modifier: \$nope/],
  ['bit of a fraction', (_) => ({ n: _.bit({ and: 1.5 }) }), /must be an Integer/],
  ['bit with an unknown verb', (_) => ({ n: _.bit({ nand: 1 }) }), /only supports 'and', 'or', and 'xor'/],
  ['rename to itself', (_) => ({ n: _.rename('n') }), /must differ/],
  ['rename of an item', (_) => ({ 'people.0': _.rename('x') }), /cannot be an array element/],
  ['an item no query matched', () => ({ 'people.$.v': 1 }), /positional operator did not find the match/],
  [
    'items of what is no array',
    () => ({ 'o.$[].v': 1 }),
    /Cannot apply array updates to non-array element o/,
  ],
  ['a position that is no number', (_) => ({ list: _.push({ each: [1], position: 'x' }) }), /\$position/],
]

test.each(REFUSED)('refuses %s and changes nothing', async (_label, update, message) => {
  const { errCode, errMsg } = await refusal(updated(thing, update))
  expect(errMsg).toMatch(message)
  expect(errCode).toBe(-502001)
  const { data } = await db.collection('things').doc('one').get()
  expect(data).toEqual({ _id: 'one', ...thing })
})

test('refuses a change of _id', async () => {
  await db.collection('things').doc('one').set({ data: thing })
  const { errMsg } = await refusal(
    db
      .collection('things')
      .where({ _id: 'one' })
      .update({ data: { $set: { _id: 'two' } } }),
  )
  expect(errMsg).toMatch(/would modify the immutable field '_id'/)
})

test('refuses new documents with fields named with $, whole or nested', async () => {
  const { errMsg } = await refusal(db.collection('things').add({ data: { a: { $b: 1 } } }))
  expect(errMsg).toMatch(/'\$b' in 'a\.\$b' is not valid for storage/)
})

describe('set of a whole document', () => {
  test('makes it when it is missing, replaces it when it is there, counts it even when nothing changes', async () => {
    const made = await db
      .collection('things')
      .doc('new')
      .set({ data: { a: 1 } })
    expect(made).toMatchObject({ _id: 'new', stats: { created: 1, updated: 0 } })
    const replaced = await db
      .collection('things')
      .doc('new')
      .set({ data: { b: 2 } })
    expect(replaced.stats).toEqual({ created: 0, updated: 1 })
    expect(
      (
        await db
          .collection('things')
          .doc('new')
          .set({ data: { b: 2 } })
      ).stats.updated,
    ).toBe(1)
    expect((await db.collection('things').doc('new').get()).data).toEqual({ _id: 'new', b: 2 })
  })
})

test('updates and removes all that a query finds', async () => {
  await db.collection('things').add({
    data: [
      { kind: 'm', n: 1 },
      { kind: 'm', n: 2 },
      { kind: 'other', n: 3 },
    ],
  })
  const many = db.collection('things').where({ kind: 'm' })
  expect((await many.update({ data: { n: db.command.inc(10) } })).stats.updated).toBe(2)
  expect((await many.orderBy('n', 'asc').get()).data.map(({ n }) => n)).toEqual([11, 12])
  expect((await many.remove()).stats.removed).toBe(2)
  expect((await db.collection('things').where({ kind: 'other' }).count()).total).toBe(1)
})
