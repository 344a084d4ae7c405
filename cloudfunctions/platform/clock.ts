import { beijingDay, beijingMinute, type Day } from './day'

/** The moment of a call, read once at the edge; rules take it from here and read no clock. */
export interface Moment {
  /** Milliseconds since 1970. */
  now: number
  /** The Beijing day. */
  today: Day
  /** Minutes since midnight in Beijing. */
  minute: number
}

/** The moment it is, or that of `fired`: when the timer was due that runs now (ISO 8601). */
export function readClock(fired?: string): Moment {
  const now = fired ? Date.parse(fired) : Date.now()
  return { now, today: beijingDay(now), minute: beijingMinute(now) }
}
