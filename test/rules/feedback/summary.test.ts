import { CATEGORIES, FEEDBACK_LIMITS, RATINGS } from '../../../cloudfunctions/feedback/feedback'
import { summaryOf } from '../../../cloudfunctions/feedback/summary'
import { aFeedback, plainCalendar, TODAY } from '../../support/builders'

test('a list shows a matter by number, category, step and what is due, and neither author nor photos', () => {
  expect(summaryOf(aFeedback(), TODAY, plainCalendar)).toEqual({
    id: 'f1',
    number: '260302-000001',
    category: '设施维修',
    excerpt: '楼道灯坏了',
    placeLabel: '怡和苑3幢2单元',
    step: 'filed',
    stepName: '待受理',
    stage: 'collect',
    acceptable: true,
    due: { words: '还剩3个工作日', tone: 'calm' },
    filedAt: aFeedback().filedAt,
  })
})

test('a long text is cut to its first 40 characters', () => {
  const excerpt = (length: number) =>
    summaryOf(aFeedback({ text: '灯'.repeat(length) }), TODAY, plainCalendar).excerpt
  expect(excerpt(40)).toBe('灯'.repeat(40))
  expect(excerpt(41)).toBe(`${'灯'.repeat(40)}…`)
})

test('a cut never goes through the middle of a character', () => {
  const text = `${'灯'.repeat(39)}😀😀`
  expect(summaryOf(aFeedback({ text }), TODAY, plainCalendar).excerpt).toBe(`${'灯'.repeat(39)}😀…`)
})

test('a closed matter has nothing due', () => {
  expect(summaryOf(aFeedback({ step: 'closed', due: undefined }), TODAY, plainCalendar)).not.toHaveProperty(
    'due',
  )
})

test('categories and ratings are said in Chinese, and the limits are those of the product page', () => {
  for (const words of [...Object.values(CATEGORIES), ...Object.values(RATINGS)]) {
    expect(words).toMatch(/^[\u4e00-\u9fff]+$/)
  }
  expect(FEEDBACK_LIMITS).toMatchObject({ photos: 9, photoBytes: 10_485_760 })
})
