import { beijingDay, beijingTime, type Day, weekday } from './day'

const WEEKDAYS = '日一二三四五六'

/** `2026年11月22日`: for papers, copies and messages, which are read another year. */
export function wholeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `11月22日`, with the year when it is another one than today's. */
export function dayWords(day: Day, today: Day): string {
  const whole = wholeDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? whole.slice(whole.indexOf('年') + 1) : whole
}

/** `11月22日 09:30` of an instant, Beijing time, with the year when it is another one than today's. */
export function momentWords(instant: number, today: Day): string {
  return `${dayWords(beijingDay(instant), today)} ${beijingTime(instant)}`
}

/** `2026年11月22日 09:30` of an instant, Beijing time. */
export function wholeMoment(instant: number): string {
  return `${wholeDay(beijingDay(instant))} ${beijingTime(instant)}`
}

/** `11月22日（周日）09:30–11:00` of what begins and ends; of one that lasts for days only its begin. */
export function periodWords(startsAt: number, endsAt: number, today: Day): string {
  const day = beijingDay(startsAt)
  const begin = `${dayWords(day, today)}（周${WEEKDAYS[weekday(day)]}）${beijingTime(startsAt)}`
  return day === beijingDay(endsAt) ? `${begin}–${beijingTime(endsAt)}` : `${begin}起`
}
