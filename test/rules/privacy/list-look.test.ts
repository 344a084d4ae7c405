import { HOUR } from '../../../cloudfunctions/platform/day'
import { hourOf, looksMeeting } from '../../../cloudfunctions/privacy/list-look'

const NINE = Date.UTC(2026, 10, 3, 1)

test('a look meets who stood on the list at any moment of its hour', () => {
  const stood = { subject: 'activity:a1', from: NINE + HOUR / 2, until: NINE + 3 * HOUR }
  expect(looksMeeting(stood)).toEqual({ from: NINE, until: NINE + 3 * HOUR })
})

test('looks of one hour are one', () => {
  expect(hourOf(NINE)).toBe(hourOf(NINE + HOUR - 1))
  expect(hourOf(NINE)).not.toBe(hourOf(NINE + HOUR))
})
