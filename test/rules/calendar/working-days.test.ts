import fc from 'fast-check'
import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  workingDaysBetween,
} from '../../../cloudfunctions/calendar/working-days'
import { addDays } from '../../../cloudfunctions/platform/day'

const knownUntil2026: Calendar = { ...officialCalendar, covers: (year) => year <= 2026 }

const anyDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2024-01-01', count))

test.each([
  ['an ordinary Monday', '2026-03-02', 3, '2026-03-05'],
  ['the day before Labour Day', '2026-04-30', 1, '2026-05-06'],
  ['a Friday before a worked Saturday', '2026-05-08', 1, '2026-05-09'],
  ['a holiday', '2026-05-02', 1, '2026-05-06'],
  ['a Saturday', '2026-03-07', 1, '2026-03-09'],
  ['before the Spring Festival, with its worked Saturday', '2026-02-13', 3, '2026-02-25'],
  ['before the National Day of 2025', '2025-09-30', 2, '2025-10-10'],
  ['the last working day of a covered year', '2025-12-31', 1, '2026-01-04'],
])('from %s (%s) the working day number %i is %s', (_what, from, count, on) => {
  expect(addWorkingDays(from, count, officialCalendar)).toEqual({ on, estimated: false })
})

test.each([
  ['2026-12-30', 1, { on: '2026-12-31', estimated: false }],
  ['2026-12-30', 2, { on: '2027-01-01', estimated: true }],
  ['2026-12-30', 3, { on: '2027-01-04', estimated: true }],
  ['2027-02-04', 2, { on: '2027-02-08', estimated: true }],
])('a promise from %s over %i days that reaches a year not yet known is estimated', (from, count, due) => {
  expect(addWorkingDays(from, count, knownUntil2026)).toEqual(due)
})

test('in a year that is not covered only weekends are free, whatever the calendar says of its days', () => {
  const rumour: Calendar = { covers: () => false, exception: () => 'holiday' }
  expect(isWorkingDay('2026-03-02', rumour)).toBe(true)
  expect(isWorkingDay('2026-03-07', rumour)).toBe(false)
})

test('the promised day is a working day, and exactly so many working days away', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const { on, estimated } = addWorkingDays(from, count, knownUntil2026)
      expect(isWorkingDay(on, knownUntil2026)).toBe(true)
      expect(workingDaysBetween(from, on, knownUntil2026)).toBe(count)
      expect(estimated).toBe(on >= '2027-01-01')
    }),
  )
})

test('who files later is never promised an earlier day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (from, count) => {
      const due = addWorkingDays(from, count, officialCalendar).on
      expect(addWorkingDays(addDays(from, 1), count, officialCalendar).on >= due).toBe(true)
    }),
  )
})

test('working days are counted between days, never backwards', () => {
  expect(workingDaysBetween('2026-04-30', '2026-05-09', officialCalendar)).toBe(4)
  expect(workingDaysBetween('2026-03-06', '2026-03-06', officialCalendar)).toBe(0)
  expect(workingDaysBetween('2026-03-06', '2026-03-02', officialCalendar)).toBe(0)
})
