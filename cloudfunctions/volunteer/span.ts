import { addDays, beijingDay, type Day, dayStart } from '../platform/day'

const MINUTE = 60_000

/** A time someone served, from minute to minute: `until` is no longer part of it. */
export interface Span {
  /** Milliseconds since 1970, a whole minute. */
  from: number
  until: number
}

/** The same time in whole minutes, both ends rounded down, so that its parts add up to it. */
export function inMinutes({ from, until }: Span): Span {
  return { from: Math.floor(from / MINUTE) * MINUTE, until: Math.floor(until / MINUTE) * MINUTE }
}

export function minutesIn({ from, until }: Span): number {
  return Math.max(0, Math.round((until - from) / MINUTE))
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until
}

/** Split at Beijing midnight: a night's duty belongs to two days, New Year's Eve to two years. */
export function byDay({ from, until }: Span): (Span & { day: Day })[] {
  const day = beijingDay(from)
  const midnight = dayStart(addDays(day, 1))
  if (until <= midnight) return from < until ? [{ day, from, until }] : []
  return [{ day, from, until: midnight }, ...byDay({ from: midnight, until })]
}

/** The Beijing years a time touches: one, or two over New Year. */
export function yearsOf(span: Span): number[] {
  return [...new Set(byDay(span).map(({ day }) => yearOf(day)))]
}

/** A whole calendar year in Beijing time. */
export function yearSpan(year: number): Span {
  return { from: dayStart(`${year}-01-01`), until: dayStart(`${year + 1}-01-01`) }
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
