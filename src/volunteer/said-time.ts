import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(customParseFormat)

const BEIJING = 8 * 60
const MINUTE = 60_000

/** A time as someone writes it: the day `11-22`, from `9:00` to `11:30`. */
export interface SaidTime {
  day: string
  from: string
  until: string
}

/** The day it is in Beijing, as the field shows it: `2026-11-22`. */
export function todaySaid(): string {
  return dayjs().utcOffset(BEIJING).format('YYYY-MM-DD')
}

/** This month and the one before it in Beijing: `2026-11`, `2026-10`. */
export function monthsSaid(): [current: string, last: string] {
  const today = dayjs().utcOffset(BEIJING)
  return [today.format('YYYY-MM'), today.startOf('month').subtract(1, 'day').format('YYYY-MM')]
}

/** A time on record as the fields show it. */
export function saidOf({ from, until }: { from: number; until: number }): SaidTime {
  const beijing = (instant: number) => dayjs(instant).utcOffset(BEIJING)
  return {
    day: beijing(from).format('YYYY-MM-DD'),
    from: beijing(from).format('H:mm'),
    until: beijing(until).format('H:mm'),
  }
}

/**
 * The time meant, in milliseconds; an end before the beginning is on the next day. Undefined while something
 * is missing or cannot be read.
 */
export function instantsOf({ day, from, until }: SaidTime): { from: number; until: number } | undefined {
  const midnight = dayOf(day)
  const [begin, end] = [minuteOf(from), minuteOf(until)]
  if (midnight === undefined || begin === undefined || end === undefined || begin === end) return undefined
  const last = end > begin ? end : end + 24 * 60
  return { from: midnight + begin * MINUTE, until: midnight + last * MINUTE }
}

/** `2026-11-22`, `11-22`, `11月22日`, `11.22`: a day without a year is one of this year. */
function dayOf(text: string): number | undefined {
  const [, year, month = '', date = ''] = /^(?:(\d{4})\D+)?(\d{1,2})\D+(\d{1,2})\D*$/.exec(text.trim()) ?? []
  if (!month) return undefined
  const now = dayjs().utcOffset(BEIJING)
  const written = `${year ?? now.year()}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (dayjs(written, 'YYYY-MM-DD', true).format('YYYY-MM-DD') !== written) return undefined
  return Date.parse(`${written}T00:00:00+08:00`)
}

/** `9:00`, `9：00`, `0900`, `9点半` as minutes since midnight. */
function minuteOf(text: string): number | undefined {
  const spoken = text.trim().replace('点半', ':30').replace(/点$/, ':00')
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：点]?(\d{2})分?$/.exec(spoken) ?? []
  if (!hour || Number(hour) > 24 || Number(minute) > 59) return undefined
  return Number(hour) * 60 + Number(minute)
}
