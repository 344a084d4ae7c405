import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { withEntered } from '../../../cloudfunctions/calendar/entered'
import { addWorkingDays, isWorkingDay } from '../../../cloudfunctions/calendar/working-days'

/** A notice for 2099: 1 January is a Thursday. */
const entered = { year: 2099, off: ['2099-01-01', '2099-01-02'], worked: ['2099-01-04'], enteredAt: 1 }

test('a year that somebody has entered is covered, with its holidays and makeup days', () => {
  const calendar = withEntered(officialCalendar, [entered])
  expect([2098, 2099].map(calendar.covers)).toEqual([false, true])
  expect(['01-01', '01-02', '01-04', '01-05'].map((day) => isWorkingDay(`2099-${day}`, calendar))).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(addWorkingDays('2098-12-31', 2, calendar)).toEqual({ on: '2099-01-05', estimated: false })
})

test('what is known officially is not overruled by what somebody typed', () => {
  const wrong = { year: 2026, off: ['2026-03-02'], worked: ['2026-05-01'], enteredAt: 1 }
  const calendar = withEntered(officialCalendar, [wrong])
  expect(isWorkingDay('2026-03-02', calendar)).toBe(true)
  expect(isWorkingDay('2026-05-01', calendar)).toBe(false)
})
