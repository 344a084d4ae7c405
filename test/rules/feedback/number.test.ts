import fc from 'fast-check'
import { numberOf } from '../../../cloudfunctions/feedback/number'
import { submissionId } from '../../../cloudfunctions/platform/submission'

const filedAt = Date.parse('2026-11-22T09:00:00+08:00')
const anyId = fc.stringMatching(/^[0-9a-f]{24}$/)

test('a number is the Beijing day and six digits', () => {
  expect(numberOf({ _id: '0000000000ff000000000000', filedAt }, 0)).toBe('261122-000255')
  expect(numberOf({ _id: '0000000000ff000000000000', filedAt: Date.parse('2026-11-22T16:00:00Z') }, 0)).toBe(
    '261123-000255',
  )
  fc.assert(
    fc.property(anyId, fc.nat(20), (_id, attempt) => {
      expect(numberOf({ _id, filedAt }, attempt)).toMatch(/^261122-\d{6}$/)
    }),
  )
})

test('a repeat of a submission has the same number, and another attempt another', () => {
  fc.assert(
    fc.property(anyId, (_id) => {
      const numbers = [0, 1, 2, 3, 4].map((attempt) => numberOf({ _id, filedAt }, attempt))
      expect(numbers[0]).toBe(numberOf({ _id, filedAt }, 0))
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
  )
})

test('the id of a submission is the same for its repeats, and for nobody else’s and no other key', () => {
  const id = submissionId('wang', 'key-0000000000001')
  expect(id).toMatch(/^[0-9a-f]{24}$/)
  expect(submissionId('wang', 'key-0000000000001')).toBe(id)
  expect(submissionId('zhou', 'key-0000000000001')).not.toBe(id)
  expect(submissionId('wang', 'key-0000000000002')).not.toBe(id)
})
