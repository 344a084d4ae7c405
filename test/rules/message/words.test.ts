import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { askedAt, type Template } from '../../../cloudfunctions/message/message'
import { TAPS, type Tap } from '../../../cloudfunctions/message/template'
import { fieldsOf, fitted, pageOf } from '../../../cloudfunctions/message/words'
import { TEMPLATES } from '../../../cloudfunctions/messages'

const CASES: [field: string, text: string, expected: string][] = [
  ['thing2', '楼道灯不亮', '楼道灯不亮'],
  ['thing2', '灯'.repeat(20), '灯'.repeat(20)],
  ['thing2', '灯'.repeat(21), `${'灯'.repeat(19)}…`],
  ['thing2', '三楼\n的灯\u0000不亮  ', '三楼 的灯 不亮'],
  ['thing2', '😀'.repeat(21), `${'😀'.repeat(19)}…`],
  ['thing2', ' ', '请打开小程序查看'],
  ['phrase3', '待评价', '待评价'],
  ['phrase3', '待 评价!', '待评价'],
  ['phrase3', '街道已经派单了', '街道已经派'],
  ['phrase3', 'ok', '有进展'],
  ['character_string1', '261122-483105', '261122-483105'],
  ['character_string1', '编号', '-'],
  ['number1', '12 小时', '12'],
  ['time4', '2026年11月25日 14:05', '2026年11月25日 14:05'],
]

test.each(CASES)('%s takes "%s" as "%s"', (field, text, expected) => {
  expect(fitted(field, text)).toBe(expected)
})

test('whatever is written, no field is empty or longer than WeChat takes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('thing1', 'phrase2', 'character_string3'),
      fc.string({ unit: 'binary' }),
      (field, text) => {
        const most = { thing1: 20, phrase2: 5, character_string3: 32 }[field] ?? 0
        const length = [...fitted(field, text)].length
        return length > 0 && length <= most
      },
    ),
  )
})

test('a message carries the fields of its template and opens its page', () => {
  const message = {
    template: 'caseMoved',
    about: 'abc',
    words: {
      number: '261122-483105',
      category: '灯'.repeat(30),
      step: '待评价',
      happened: '已答复',
      until: '多余',
    },
  } as const
  expect(fieldsOf(message)).toEqual({
    character_string1: { value: '261122-483105' },
    thing2: { value: `${'灯'.repeat(19)}…` },
    phrase3: { value: '待评价' },
    thing4: { value: '已答复' },
    thing5: { value: '请打开小程序查看' },
  })
  expect(pageOf(message)).toBe('feedback/detail/index?id=abc')
})

const rows = Object.entries(TEMPLATES) as [Template, (typeof TEMPLATES)[Template]][]

test.each(rows)(
  '%s opens a page that is there, and each of its fields has one word',
  (_template, { page, words }) => {
    expect(existsSync(path.resolve(__dirname, `../../../src/${page}/index.tsx`))).toBe(true)
    const fields: string[] = Object.values(words)
    expect(new Set(fields).size).toBe(fields.length)
    for (const field of fields)
      expect(field).toMatch(/^(thing|phrase|character_string|time|date|number|name)\d+$/)
  },
)

test.each(Object.keys(TAPS) as Tap[])('something is asked for at the tap %s', (tap) => {
  const posts = [{ kind: 'communityCadre' as const }, { kind: 'organizer' as const }]
  expect(askedAt(tap, posts).length).toBeGreaterThan(0)
})

test('only an administrator is asked for what only he is sent', () => {
  expect(askedAt('workbench', [{ kind: 'gridLeader' }])).toEqual(['caseArrived', 'caseDue', 'caseReminded'])
  expect(askedAt('workbench', [{ kind: 'administrator' }])).toContain('calendarMissing')
})
