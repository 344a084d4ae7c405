import { beijingDay, beijingInstant, DAY, HOUR } from '../../cloudfunctions/platform/day'
import { dayWords, momentWords, periodWords } from '../../cloudfunctions/platform/day-words'

/** The day it is in Beijing, whatever the phone is set to. */
export const today = () => beijingDay(Date.now())

/** `11月22日` of a day `2026-11-22`, with the year when it is another one. */
export const dayName = (day: string) => dayWords(day, today())

/** `11月22日` of an instant. */
export const dayOf = (instant: number) => dayName(beijingDay(instant))

/** `11月22日 09:30` of an instant. */
export const momentOf = (instant: number) => momentWords(instant, today())

/** `11月22日（周日）09:30–11:00` of what begins and ends. */
export const periodOf = (startsAt: number, endsAt: number) => periodWords(startsAt, endsAt, today())

/** What a chosen day lacks that has to lie between two, both included. */
export function lacksDay(day: string, first: string, last: string): string | undefined {
  return day < first || day > last ? `请选${dayName(first)}到${dayName(last)}之间的一天` : undefined
}

/** Minutes since midnight of a time `09:30`. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** The instant of a time `09:30` on a day, Beijing time. */
export const instantOf = (day: string, time: string) => beijingInstant(day, minuteOf(time))

const MINUTE = 60_000

/** `刚才`, `5分钟前`, `3小时前`, `2天前`: how long ago an instant was. */
export function ageOf(instant: number, now: number): string {
  const age = now - instant
  if (age < MINUTE) return '刚才'
  if (age < HOUR) return `${Math.floor(age / MINUTE)}分钟前`
  if (age < DAY) return `${Math.floor(age / HOUR)}小时前`
  return `${Math.floor(age / DAY)}天前`
}
