import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

export interface WhenFieldProps {
  label: string
  /** Milliseconds since 1970. */
  value: number
  onChange: (value: number) => void
  error?: string
}

/** `2026-11-22`, Beijing time. */
export function dayPart(instant: number): string {
  return dayjs(instant)
    .utcOffset(8 * 60)
    .format('YYYY-MM-DD')
}

/** `09:30`, Beijing time. */
export function timePart(instant: number): string {
  return dayjs(instant)
    .utcOffset(8 * 60)
    .format('HH:mm')
}

export function instantOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+08:00`)
}
