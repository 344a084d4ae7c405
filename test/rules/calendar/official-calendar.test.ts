import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { isWorkingDay } from '../../../cloudfunctions/calendar/working-days'
import { addDays, weekday } from '../../../cloudfunctions/platform/day'

/** The State Council's notices 国务院办公厅关于部分节假日安排的通知: days off from–to, weekends worked in exchange. */
const NOTICES = {
  2024: {
    off: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
} as const

const years = Object.entries(NOTICES)

test.each(years)(
  'every day of %s is a working day or a free day as the notice says',
  (year, { off, worked }) => {
    const isOff = (day: string) =>
      off.some(([from, to]) => `${year}-${from}` <= day && day <= `${year}-${to}`)
    const isWorked = (day: string) => worked.some((monthDay) => day === `${year}-${monthDay}`)
    const wrong: string[] = []
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
      const weekend = weekday(day) === 0 || weekday(day) === 6
      const expected = isWorked(day) || (!weekend && !isOff(day))
      if (isWorkingDay(day, officialCalendar) !== expected) wrong.push(day)
    }
    expect(wrong).toEqual([])
  },
)

test.each(years)('%s is covered, and its makeup days are told as worked', (year, { off, worked }) => {
  expect(officialCalendar.covers(Number(year))).toBe(true)
  expect(worked.map((day) => officialCalendar.exception(`${year}-${day}`))).toEqual(
    worked.map(() => 'worked'),
  )
  expect(off.map(([from]) => officialCalendar.exception(`${year}-${from}`))).toEqual(off.map(() => 'holiday'))
  expect(officialCalendar.exception(`${year}-03-11`)).toBeUndefined()
})

test('a year whose notice nobody has written yet is not covered', () => {
  expect([2098, 2099].map(officialCalendar.covers)).toEqual([false, false])
})
