import type { Moment } from '../platform/clock'
import { addDays, beijingDay } from '../platform/day'
import { refuse } from '../platform/refusal'
import { SERVICE_LIMITS } from './service'
import { inMinutes, minutesIn, overlaps, type Span } from './span'
import type { VolunteerYear } from './year'

/** A time someone says he served, in whole minutes. Refuses one that is none, too long, or not over yet. */
export function saidSpan({ from, until }: Span, { now }: Pick<Moment, 'now'>): Span {
  const span = inMinutes({ from, until })
  const minutes = minutesIn(span)
  if (minutes < 1 || minutes > SERVICE_LIMITS.longest) throw refuse('service/span')
  if (span.until > now) throw refuse('service/future')
  return span
}

/** Refuses a claim that reaches too far back. */
export function refuseOld({ from }: Span, { today }: Pick<Moment, 'today'>): void {
  if (beijingDay(from) < addDays(today, -SERVICE_LIMITS.claimDays)) throw refuse('service/too-old')
}

/** Whether another of the person's records tells of a part of the same time, whoever recorded it. */
export function isTaken(
  years: readonly Pick<VolunteerYear, 'entries'>[],
  span: Span,
  { but, states }: { but: readonly string[]; states: readonly ('waiting' | 'confirmed')[] },
): boolean {
  return years.some(({ entries }) =>
    entries.some((entry) => !but.includes(entry.id) && states.includes(entry.state) && overlaps(entry, span)),
  )
}
