import type { Cloud } from '../../local-cloud/cloud'
import { openCloud } from './test-cloud'

let cloud: Cloud

/** A plain `then` would make a thenable of the object, says the linter. */
const THEN = 'then'

const AT = new Date('2019-05-14T09:38:51.686Z')
const document = {
  _id: 'x',
  n: 7,
  f: 2.5,
  s: 'Hello',
  cn: '心谭a',
  list: [3, 1, 2],
  o: { a: 1 },
  at: AT,
  nil: null,
  t: true,
}

beforeAll(async () => {
  cloud = await openCloud({ collections: { one: { indexes: [] }, rows: { indexes: [] } } })
  cloud.store.load('one', [document])
  cloud.store.load(
    'rows',
    [2, 4, 4, 6].map((n, _id) => ({ _id, g: 'g', n, o: { [`k${_id}`]: n }, tags: [n] })),
  )
})
afterAll(() => cloud.close())

const EXPRESSIONS: [string, unknown, unknown][] = [
  // arithmetic
  ['abs', { $abs: -3 }, 3],
  ['add', { $add: ['$n', 1, 2] }, 10],
  ['add to a date', { $add: ['$at', 1000] }, new Date(AT.getTime() + 1000)],
  ['add null', { $add: ['$n', '$nil'] }, null],
  ['ceil', { $ceil: '$f' }, 3],
  ['divide', { $divide: ['$n', 2] }, 3.5],
  ['exp', { $exp: 0 }, 1],
  ['floor', { $floor: '$f' }, 2],
  ['ln', { $ln: 1 }, 0],
  ['log', { $log: [8, 2] }, 3],
  ['log10', { $log10: 100 }, 2],
  ['mod', { $mod: [-7, 3] }, -1],
  ['multiply', { $multiply: ['$n', 2, 3] }, 42],
  ['pow', { $pow: [2, 10] }, 1024],
  ['sqrt', { $sqrt: 16 }, 4],
  ['subtract', { $subtract: ['$n', 10] }, -3],
  ['subtract dates', { $subtract: ['$at', new Date(0)] }, AT.getTime()],
  ['trunc', { $trunc: -1.7 }, -1],
  // arrays
  ['arrayElemAt', { $arrayElemAt: ['$list', -1] }, 2],
  [
    'arrayToObject',
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ],
  ['concatArrays', { $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]],
  ['filter', { $filter: { input: '$list', as: 'i', cond: { $gt: ['$$i', 1] } } }, [3, 2]],
  ['in', { $in: [2, '$list'] }, true],
  ['indexOfArray', { $indexOfArray: ['$list', 1] }, 1],
  ['isArray', { $isArray: '$list' }, true],
  ['map', { $map: { input: '$list', as: 'i', in: { $multiply: ['$$i', 2] } } }, [6, 2, 4]],
  ['range', { $range: [0, 10, 3] }, [0, 3, 6, 9]],
  ['reduce', { $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  ['reverseArray', { $reverseArray: '$list' }, [2, 1, 3]],
  ['size', { $size: '$list' }, 3],
  ['slice', { $slice: ['$list', -2] }, [1, 2]],
  ['zip', { $zip: { inputs: [['$n'], ['$s']] } }, [[7, 'Hello']]],
  // boolean and comparison
  ['and', { $and: ['$t', { $gt: ['$n', 5] }] }, true],
  ['or', { $or: [false, '$nil'] }, false],
  ['not', { $not: ['$t'] }, false],
  ['cmp', { $cmp: ['$n', 9] }, -1],
  ['cmp across types', { $cmp: ['$s', '$n'] }, 1],
  ['eq', { $eq: ['$n', 7] }, true],
  ['eq: missing is not null', { $eq: ['$missing', null] }, false],
  ['gt', { $gt: ['$n', 7] }, false],
  ['gte', { $gte: ['$n', 7] }, true],
  ['lt: missing is less than anything', { $lt: ['$missing', 0] }, true],
  ['lte', { $lte: ['$n', 7] }, true],
  ['ne', { $ne: ['$n', 7] }, false],
  // conditions
  ['cond', { $cond: { if: { $gte: ['$n', 7] }, [THEN]: 'yes', else: 'no' } }, 'yes'],
  ['cond as a list', { $cond: [false, 1, 2] }, 2],
  ['ifNull', { $ifNull: ['$missing', 'none'] }, 'none'],
  [
    'switch',
    {
      $switch: {
        branches: [
          { case: { $gt: ['$n', 9] }, [THEN]: 1 },
          { case: '$t', [THEN]: 2 },
        ],
        default: 3,
      },
    },
    2,
  ],
  // dates
  ['year', { $year: '$at' }, 2019],
  ['month', { $month: '$at' }, 5],
  ['dayOfMonth', { $dayOfMonth: '$at' }, 14],
  ['dayOfWeek', { $dayOfWeek: '$at' }, 3],
  ['dayOfYear', { $dayOfYear: '$at' }, 134],
  ['hour', { $hour: '$at' }, 9],
  ['hour in Beijing', { $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 17],
  ['minute', { $minute: '$at' }, 38],
  ['second', { $second: '$at' }, 51],
  ['millisecond', { $millisecond: '$at' }, 686],
  ['week', { $week: '$at' }, 19],
  ['week in Beijing', { $week: { date: new Date('2019-05-18T20:00:00Z'), timezone: '+08:00' } }, 20],
  ['isoWeek', { $isoWeek: '$at' }, 20],
  ['isoWeekYear', { $isoWeekYear: '$at' }, 2019],
  ['isoDayOfWeek', { $isoDayOfWeek: '$at' }, 2],
  [
    'dateFromParts',
    { $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' } },
    new Date('2017-02-08T17:00:00Z'),
  ],
  [
    'dateFromString',
    { $dateFromString: { dateString: '2019-05-14', timezone: 'Asia/Shanghai' } },
    new Date('2019-05-13T16:00:00Z'),
  ],
  [
    'dateToString',
    { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L', timezone: 'Asia/Shanghai' } },
    '2019-05-14 17:38:51.686',
  ],
  [
    'dateToString, all letters',
    { $dateToString: { date: '$at', format: '%j %w %u %U %V %G %z %Z %%', timezone: '+08:00' } },
    '134 3 2 19 20 2019 +0800 480 %',
  ],
  ['dateToString of nothing', { $dateToString: { date: '$missing', onNull: 'none' } }, 'none'],
  // objects and sets
  ['literal', { $literal: '$n' }, '$n'],
  ['mergeObjects', { $mergeObjects: ['$o', { b: 2 }, null] }, { a: 1, b: 2 }],
  ['objectToArray', { $objectToArray: '$o' }, [{ k: 'a', v: 1 }]],
  ['let', { $let: { vars: { twice: { $multiply: ['$n', 2] } }, in: { $add: ['$$twice', 1] } } }, 15],
  ['allElementsTrue', { $allElementsTrue: [[1, '$t', 0]] }, false],
  ['anyElementTrue', { $anyElementTrue: [[0, '$t']] }, true],
  ['setDifference', { $setDifference: ['$list', [1]] }, [3, 2]],
  ['setEquals', { $setEquals: ['$list', [1, 2, 3, 3]] }, true],
  [
    'setIntersection',
    {
      $setIntersection: [
        [1, 2],
        [2, 1, 2],
      ],
    },
    [1, 2],
  ],
  ['setIsSubset', { $setIsSubset: [[1], '$list'] }, true],
  [
    'setUnion',
    {
      $setUnion: [
        [1, 2],
        [3, 1],
      ],
    },
    [1, 2, 3],
  ],
  // texts
  ['concat', { $concat: ['$s', '!'] }, 'Hello!'],
  ['concat with null', { $concat: ['$s', '$nil'] }, null],
  ['indexOfBytes', { $indexOfBytes: ['$s', 'l'] }, 2],
  ['indexOfCP', { $indexOfCP: ['$cn', 'a'] }, 2],
  ['split', { $split: ['1999/12', '/'] }, ['1999', '12']],
  ['strLenBytes', { $strLenBytes: '$cn' }, 7],
  ['strLenCP', { $strLenCP: '$cn' }, 3],
  ['strcasecmp', { $strcasecmp: ['$s', 'hello'] }, 0],
  ['substr', { $substr: ['$s', 1, 3] }, 'ell'],
  ['substr to the end', { $substr: ['$s', 1, -1] }, 'ello'],
  ['substrBytes', { $substrBytes: ['$cn', 3, 3] }, '谭'],
  ['substrCP', { $substrCP: ['$cn', 1, 1] }, '谭'],
  ['toLower', { $toLower: '$s' }, 'hello'],
  ['toLower of null', { $toLower: '$nil' }, ''],
  ['toUpper', { $toUpper: '$s' }, 'HELLO'],
  // accumulators as expressions
  ['sum of a list', { $sum: '$list' }, 6],
  ['avg of a list', { $avg: '$list' }, 2],
  ['max of a list', { $max: '$list' }, 3],
  ['min of a list', { $min: '$list' }, 1],
]

test.each(EXPRESSIONS)('%s', (_label, expression, expected) => {
  const [result] = cloud.store.aggregate('one', [{ $project: { _id: 0, v: expression } }]).documents
  expect(result).toEqual({ v: expected })
})

const ACCUMULATORS: [string, unknown, unknown][] = [
  ['sum', { $sum: '$n' }, 16],
  ['sum of 1', { $sum: 1 }, 4],
  ['avg', { $avg: '$n' }, 4],
  ['first', { $first: '$n' }, 2],
  ['last', { $last: '$n' }, 6],
  ['max', { $max: '$n' }, 6],
  ['min', { $min: '$n' }, 2],
  ['push', { $push: '$n' }, [2, 4, 4, 6]],
  ['addToSet', { $addToSet: '$n' }, [2, 4, 6]],
  ['stdDevPop', { $stdDevPop: '$n' }, Math.SQRT2],
  ['stdDevSamp', { $stdDevSamp: '$n' }, Math.sqrt(8 / 3)],
  ['mergeObjects', { $mergeObjects: '$o' }, { k0: 2, k1: 4, k2: 4, k3: 6 }],
]

test.each(ACCUMULATORS)('%s of a group', (_label, accumulator, expected) => {
  const [result] = cloud.store.aggregate('rows', [{ $group: { _id: '$g', v: accumulator } }]).documents
  if (typeof expected === 'number') expect(result?.v).toBeCloseTo(expected, 12)
  else expect(result?.v).toEqual(expected)
})

const REFUSED: [string, unknown, RegExp][] = [
  ['meta, for there is no text index', { $meta: 'textScore' }, /Unrecognized expression '\$meta'/],
  ['a division by 0', { $divide: [1, 0] }, /divide by zero/],
  [
    'a switch without a branch',
    { $switch: { branches: [{ case: false, [THEN]: 1 }] } },
    /no default was specified/,
  ],
  ['size of a scalar', { $size: '$n' }, /\$size/],
  ['a format letter', { $dateToString: { date: '$at', format: '%q' } }, /Invalid format character '%q'/],
  ['code', { $function: { body: 'x', args: [], lang: 'js' } }, /Unrecognized expression '\$function'/],
]

test.each(REFUSED)('refuses %s', (_label, expression, message) => {
  expect(() => cloud.store.aggregate('one', [{ $project: { v: expression } }])).toThrow(message)
})
