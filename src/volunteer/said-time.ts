import { addDays, beijingDay, beijingTime, DAY } from '../../cloudfunctions/platform/day'
import { instantOf, today } from '../ui/dates'

/** A time as the form holds it: the day `2026-11-22`, from `09:00` to `11:30`; empty until it is chosen. */
export interface SaidTime {
  day: string
  from: string
  until: string
}

/** Today, with the hours still to be chosen. */
export const noTime = (): SaidTime => ({ day: today(), from: '', until: '' })

/** This month and the one before it in Beijing: `2026-11`, `2026-10`. */
export function monthsSaid(): [current: string, last: string] {
  const current = today().slice(0, 7)
  return [current, addDays(`${current}-01`, -1).slice(0, 7)]
}

/** A time on record as the form holds it. */
export function saidOf({ from, until }: { from: number; until: number }): SaidTime {
  return { day: beijingDay(from), from: beijingTime(from), until: beijingTime(until) }
}

/** What is missing of a time. */
export function lacksTime(time: SaidTime): string | undefined {
  if (!time.day || !time.from || !time.until) return '请选好日期和起止时间'
  return time.from === time.until ? '起止时间不能相同' : undefined
}

/** The time meant, in milliseconds; an end before the beginning is on the next day. Only for one that lacks nothing. */
export function instantsOf({ day, from, until }: SaidTime): { from: number; until: number } {
  const [begin, end] = [instantOf(day, from), instantOf(day, until)]
  return { from: begin, until: end > begin ? end : end + DAY }
}
