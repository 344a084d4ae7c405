import { clockAhead, setAhead } from './clock.cjs'
import { CloudRefusal } from './failure'

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/

/**
 * Has the clock of this process start at the moment CLOCK_STARTS_AT, `2026-12-31T23:59:00+08:00`, and run on from
 * there; without that variable nothing is done. Refuses (CloudRefusal) what is no moment.
 */
export function setClock({ CLOCK_STARTS_AT }: Record<string, string | undefined> = process.env): void {
  if (CLOCK_STARTS_AT) setAhead(momentOf(CLOCK_STARTS_AT) - (Date.now() - clockAhead()))
}

/** Milliseconds since 1970. */
function momentOf(text: string): number {
  const [, day] = MOMENT.exec(text) ?? []
  const at = Date.parse(text)
  // The engine takes 30 February for a day in March.
  if (!day || Number.isNaN(at) || !isDay(day))
    throw new CloudRefusal(`CLOCK_STARTS_AT 要写成带时区的时刻，如 2026-12-31T23:59:00+08:00，不能是 ${text}`)
  return at
}

function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}
