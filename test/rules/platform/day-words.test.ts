import {
  dayWords,
  momentWords,
  periodWords,
  wholeDay,
  wholeMoment,
} from '../../../cloudfunctions/platform/day-words'

const at = (beijing: string) => Date.parse(`${beijing}+08:00`)

test.each([
  ['2026-11-22', '2026-01-01', '11月22日'],
  ['2026-05-01', '2026-12-31', '5月1日'],
  ['2027-01-01', '2026-12-31', '2027年1月1日'],
  ['2025-12-31', '2026-01-01', '2025年12月31日'],
])('on %s, seen from %s, is said %s', (day, today, words) => {
  expect(dayWords(day, today)).toBe(words)
})

test('a moment is Beijing time, with its year when that is another than the day of who reads it', () => {
  const newYear = Date.parse('2026-12-31T16:05:00Z')
  expect(momentWords(newYear, '2026-12-31')).toBe('2027年1月1日 00:05')
  expect(momentWords(newYear, '2027-01-01')).toBe('1月1日 00:05')
  expect(wholeMoment(newYear)).toBe('2027年1月1日 00:05')
})

test('papers and messages say the year always', () => {
  expect(wholeDay('2026-05-01')).toBe('2026年5月1日')
})

test.each([
  [at('2026-11-22T09:30'), at('2026-11-22T11:00'), '11月22日（周日）09:30–11:00'],
  [at('2026-11-22T22:00'), at('2026-11-23T01:00'), '11月22日（周日）22:00起'],
  [at('2027-01-02T09:00'), at('2027-01-02T10:00'), '2027年1月2日（周六）09:00–10:00'],
])('from %i to %i is %s', (from, until, words) => {
  expect(periodWords(from, until, '2026-11-20')).toBe(words)
})
