import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { isOfficeOpen, officeHoursWords } from '../../../cloudfunctions/contact/office-hours'
import { settingsOn } from '../../../cloudfunctions/settings/settings'

const HOURS = settingsOn([], '2026-03-02').officeHours

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

test.each([
  ['a Monday before it opens', '2026-03-02', '08:29', false],
  ['a Monday when it opens', '2026-03-02', '08:30', true],
  ['a Monday at noon', '2026-03-02', '12:00', true],
  ['a Monday in its last minute', '2026-03-02', '17:29', true],
  ['a Monday when it closes', '2026-03-02', '17:30', false],
  ['a Monday at midnight', '2026-03-02', '00:00', false],
  ['a Saturday', '2026-03-07', '10:00', false],
  ['a Saturday worked in exchange', '2026-05-09', '10:00', true],
  ['a Monday of a holiday', '2026-05-04', '10:00', false],
])('on %s (%s %s) the office is open: %s', (_when, day, time, open) => {
  expect(isOfficeOpen(day, minuteOf(time), officialCalendar, HOURS)).toBe(open)
})

test('the words on the page are the hours of the rule', () => {
  expect(officeHoursWords(HOURS)).toBe('工作日 8:30–17:30')
})
