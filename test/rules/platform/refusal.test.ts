import { Refusal, refuse } from '../../../cloudfunctions/platform/refusal'
import { REFUSALS, type RefusalCode } from '../../../cloudfunctions/refusals'

const refusals = Object.entries(REFUSALS) as [RefusalCode, string][]

test.each(refusals)(
  '%s is told in a Chinese sentence without code, stack or field name',
  (_code, sentence) => {
    const words = sentence.replace(/JPG|PNG|WebP|HEIC|10 MB/g, '').replace(/\s/g, '')
    expect(words).toMatch(/^[\u4e00-\u9fff，、；“”]{6,}$/)
  },
)

test('no two refusals say the same', () => {
  expect(new Set(Object.values(REFUSALS)).size).toBe(refusals.length)
})

test('a code names its capability and its reason', () => {
  for (const [code] of refusals) expect(code).toMatch(/^[a-z]+\/[a-z-]+$/)
})

test('a refusal carries its code, and a sentence where a particular is worth telling', () => {
  expect(refuse('photo/size')).toBeInstanceOf(Refusal)
  expect(refuse('photo/size')).toMatchObject({ code: 'photo/size', sentence: undefined })
  expect(refuse('photo/size', '第 3 张照片太大').sentence).toBe('第 3 张照片太大')
})
