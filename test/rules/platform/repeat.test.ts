import fc from 'fast-check'
import { isRepeat, withKey } from '../../../cloudfunctions/platform/repeat'
import { keyWith, refuseOther } from '../../../cloudfunctions/platform/submission'

const KEY = 'test-key-000000000001'
const content = fc.dictionary(fc.constantFrom('word', 'move', 'target', 'ids'), fc.jsonValue())

test('a key that is not kept is a change of its own, also with words that came before', () => {
  expect(isRepeat([], keyWith(KEY, { word: '好' }))).toBe(false)
  expect(isRepeat([keyWith('test-key-000000000002', { word: '好' })], keyWith(KEY, { word: '好' }))).toBe(
    false,
  )
})

test('a key with the content it came with is a repeat, in whatever order its fields are sent', () => {
  fc.assert(
    fc.property(content, (sent) => {
      const turned = Object.fromEntries(Object.entries(sent).reverse())
      const kept = withKey(['before'], keyWith(KEY, sent))
      expect(isRepeat(kept, keyWith(KEY, { ...turned, unsaid: undefined }))).toBe(true)
    }),
  )
})

test('a key with other content is refused', () => {
  fc.assert(
    fc.property(content, content, (sent, other) => {
      const [one, two] = [sent, other].map((each) => keyWith(KEY, each))
      fc.pre(JSON.stringify(Object.entries(sent).sort()) !== JSON.stringify(Object.entries(other).sort()))
      if (one === two) return expect(sent).toEqual(other)
      expect(() => isRepeat([one ?? ''], two ?? '')).toThrow('input/repeated')
    }),
  )
})

test('a key that was kept without a digest counts as the same', () => {
  expect(isRepeat([KEY], keyWith(KEY, { word: '好' }))).toBe(true)
})

test('what stands there is compared field by field with what is sent', () => {
  const there = { text: '好', by: 'wang', photos: ['a'], phone: undefined }
  expect(() => refuseOther(there, { text: '好', photos: ['a'], phone: undefined })).not.toThrow()
  for (const sent of [{ text: '不好' }, { photos: [] }, { photos: ['a', 'b'] }, { by: undefined }])
    expect(() => refuseOther(there, sent)).toThrow('input/repeated')
  expect(() => refuseOther(undefined, { text: '好' } as Partial<typeof there>)).toThrow('input/repeated')
  expect(() => refuseOther(there, { text: '' }, 'content/unlawful')).toThrow('content/unlawful')
})
