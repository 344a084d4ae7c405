import { ASKED_VERSION, agreedKinds, agreeing, withdrawn } from '../../../cloudfunctions/privacy/consent'
import { TODAY } from '../../support/builders'

const given = { version: ASKED_VERSION, on: '2026-01-05' }
const older = { version: ASKED_VERSION - 1, on: '2025-01-05' }

test('what was agreed to is not asked again', () => {
  expect(agreeing({ consents: { contact: given } }, ['contact'], [], TODAY)).toBeUndefined()
})

test('nothing is asked where nothing is needed, and nothing is kept', () => {
  expect(agreeing({}, [], ['point'], TODAY)).toBeUndefined()
})

test('what is agreed to now is kept with its day, beside what was there', () => {
  const consents = agreeing({ consents: { family: given } }, ['contact'], ['contact', 'point'], TODAY)
  expect(consents).toEqual({ family: given, contact: { version: ASKED_VERSION, on: TODAY } })
})

test('without a word it is missing, and so is one of two', () => {
  expect(agreeing({}, ['contact'], [], TODAY)).toBe('missing')
  expect(agreeing({}, ['contact', 'point'], ['point'], TODAY)).toBe('missing')
})

test('whoever agreed to less is asked again', () => {
  expect(agreedKinds({ consents: { contact: older, family: given } })).toEqual(['family'])
  expect(agreeing({ consents: { contact: older } }, ['contact'], [], TODAY)).toBe('missing')
})

test('what is taken back is as if it had never been agreed to', () => {
  const consents = withdrawn({ consents: { contact: given, family: given } }, ['contact', 'home'])
  expect(consents).toEqual({ family: given })
  expect(agreeing({ consents }, ['contact'], [], TODAY)).toBe('missing')
})
