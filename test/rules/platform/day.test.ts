import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import {
  addDays,
  beijingDay,
  beijingMinute,
  daysBetween,
  weekday,
} from '../../../cloudfunctions/platform/day'

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count))
const anyInstant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })

test.each([
  ['2026-05-01T15:59:59.999Z', '2026-05-01', 1439],
  ['2026-05-01T16:00:00.000Z', '2026-05-02', 0],
  ['2026-05-02T00:00:00.000Z', '2026-05-02', 480],
  ['2025-12-31T15:59:00.000Z', '2025-12-31', 1439],
  ['2025-12-31T16:00:00.000Z', '2026-01-01', 0],
  ['2024-02-28T16:00:00.000Z', '2024-02-29', 0],
  ['2026-02-28T16:00:00.000Z', '2026-03-01', 0],
])('at %s it is %s in Beijing, %i minutes after midnight', (instant, day, minute) => {
  expect([beijingDay(Date.parse(instant)), beijingMinute(Date.parse(instant))]).toEqual([day, minute])
})

test('the Beijing day and minute are those of the wall clock in Shanghai', () => {
  const wallClock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const minute = beijingMinute(instant)
      const time = [Math.floor(minute / 60), minute % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':')
      expect(`${beijingDay(instant)} ${time}`).toBe(wallClock.format(instant))
    }),
  )
})

test('the day so many days later is so many days away, whichever way one counts', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
      const other = addDays(day, count)
      expect(daysBetween(day, other)).toBe(count)
      expect(addDays(other, -count)).toBe(day)
      expect(other < day).toBe(count < 0)
      expect((((weekday(day) + count) % 7) + 7) % 7).toBe(weekday(other))
    }),
  )
})

test('a leap day is a day, and Sunday is day 0', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(['2026-03-01', '2026-03-02', '2026-03-07'].map(weekday)).toEqual([0, 1, 6])
})

test('days come out the same on machines in other time zones, where clocks jump at midnight', () => {
  const days = path.resolve(__dirname, '../../../cloudfunctions/platform/day.ts')
  const script = `
    const { addDays, beijingDay, daysBetween } = require(${JSON.stringify(days)})
    const wrong = []
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Auckland']) {
      process.env.TZ = zone
      for (let count = 0, day = '2011-01-01'; count < 3000; count++, day = addDays(day, 1)) {
        const expected = new Date(Date.UTC(2011, 0, 1 + count)).toISOString().slice(0, 10)
        if (day !== expected || daysBetween('2011-01-01', day) !== count) { wrong.push(zone + ' ' + expected); break }
        if (beijingDay(Date.parse(expected + 'T00:00:00+08:00')) !== expected) wrong.push(zone + ' ' + expected)
      }
    }
    console.log(JSON.stringify(wrong))`
  const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8' })
  expect(JSON.parse(output)).toEqual([])
})
