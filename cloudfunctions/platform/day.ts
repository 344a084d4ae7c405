import dayjs from 'dayjs'

/** A calendar day in Beijing time, written `2026-05-01`. Days compare as text. */
export type Day = string

/** Milliseconds. */
export const HOUR = 60 * 60_000
export const DAY = 24 * HOUR

const BEIJING_MINUTES = 8 * 60

/** The Beijing day of an instant (milliseconds since 1970), wherever the code runs. */
export function beijingDay(instant: number): Day {
  return new Date(instant + BEIJING_MINUTES * 60_000).toISOString().slice(0, 10)
}

/** Minutes since midnight in Beijing, 0 to 1439. */
export function beijingMinute(instant: number): number {
  return (Math.floor(instant / 60_000) + BEIJING_MINUTES) % (24 * 60)
}

/** `09:30` of an instant, Beijing time. */
export function beijingTime(instant: number): string {
  const minute = beijingMinute(instant)
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The day `count` calendar days after `day`; before it when negative. */
export function addDays(day: Day, count: number): Day {
  return dayjs(day).add(count, 'day').format('YYYY-MM-DD')
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs(to).diff(dayjs(from), 'day')
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return dayjs(day).day()
}

/** The instant (milliseconds since 1970) of a minute of a Beijing day. */
export function beijingInstant(day: Day, minute: number): number {
  return new Date(`${day}T00:00:00Z`).getTime() + (minute - BEIJING_MINUTES) * 60_000
}

/** The instant a Beijing day begins. */
export function dayStart(day: Day): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}
