import fc from 'fast-check'
import {
  communityOf,
  gridName,
  gridOf,
  isWithin,
  LEVELS,
  levelOf,
} from '../../../cloudfunctions/platform/division'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const anyCommunity = digits(12)
const anyGrid = fc.tuple(anyCommunity, digits(2)).map((parts) => parts.join('-'))
const anyMicroGrid = fc.tuple(anyGrid, fc.integer({ min: 0, max: 99 })).map((parts) => parts.join('-'))

test.each([
  ['320402', 'district', '区'],
  ['320402003', 'street', '街道'],
  ['320402003001', 'community', '社区'],
  ['320402003001-02', 'grid', '2网格'],
  ['320402003001-12', 'grid', '12网格'],
  ['320402003001-02-1', 'microGrid', '微网格02-1'],
  ['320402003001-02-12', 'microGrid', '微网格02-12'],
  ['320402:zhujian', 'department', '部门'],
])('%s is a %s, said as %s', (code, level, name) => {
  expect([levelOf(code), gridName(code)]).toEqual([level, name])
})

test.each([
  '',
  '32040',
  '3204020030',
  '320402003001-2',
  '320402003001-02-',
  '320402003001-02-123',
  '320402003001-02-1-1',
  '320402:',
  '320402:住建',
  '320402003001e01',
  ' 320402',
  '320402\n',
  '３２０４０２',
])('"%s" is no division code', (code) => {
  expect(levelOf(code)).toBeUndefined()
})

test.each([
  ['320402003001-02-1', '320402003001-02', true],
  ['320402003001-02-1', '320402003001', true],
  ['320402003001-02-1', '320402003', true],
  ['320402003001-02-1', '320402', true],
  ['320402:zhujian', '320402', true],
  ['320402003001-02-12', '320402003001-02-1', false],
  ['320402003001-02-1', '320402003001-02-12', false],
  ['320402003001-02', '320402003001-02-1', false],
  ['320402003001-03', '320402003001-02', false],
  ['320402003002', '320402003001', false],
  ['320402003001', '320402:zhujian', false],
  ['320403003001', '320402', false],
])('%s lies within %s: %s', (inner, outer, expected) => {
  expect(isWithin(inner, outer)).toBe(expected)
})

test('a micro-grid lies in itself, its grid, its community, street and district, and in no other micro-grid', () => {
  fc.assert(
    fc.property(anyMicroGrid, anyMicroGrid, (code, other) => {
      const outward = [code, gridOf(code), communityOf(code), code.slice(0, 9), code.slice(0, 6)]
      expect(outward.map((outer) => isWithin(code, outer ?? ''))).toEqual([true, true, true, true, true])
      expect(outward.map((outer) => levelOf(outer ?? ''))).toEqual([
        'microGrid',
        'grid',
        'community',
        'street',
        'district',
      ])
      expect(isWithin(code, other)).toBe(code === other)
    }),
  )
})

test('a grid has no grid above it but itself, and what is above the community has neither', () => {
  fc.assert(fc.property(anyGrid, (grid) => expect(gridOf(grid)).toBe(grid)))
  expect(['320402', '320402003', '320402:zhujian'].map(communityOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(['320402', '320402003001'].map(gridOf)).toEqual([undefined, undefined])
})

test('every level has a Chinese name', () => {
  for (const name of Object.values(LEVELS)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
})
