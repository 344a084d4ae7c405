import type { ServiceRecord } from './service'
import { overlaps, type Span } from './span'
import type { VolunteerYear } from './year'

/**
 * What becomes of a record that is to be confirmed: it is, it has been (`done`), it tells of a time that
 * counts already (`overlap`), or it is void.
 */
export type Verdict = 'confirm' | 'done' | 'overlap' | 'void'

/** The verdict on each of one person's records, the first before the second where they overlap. */
export function verdictsOn(
  years: readonly Pick<VolunteerYear, 'entries'>[],
  records: readonly ServiceRecord[],
): { record: ServiceRecord; verdict: Verdict }[] {
  const entries = years.flatMap((year) => year.entries)
  const counting: Span[] = entries.filter(({ state }) => state === 'confirmed')
  return records.map((record) => {
    const entry = entries.find(({ id }) => id === record._id)
    if (!entry) return { record, verdict: 'void' }
    if (entry.state === 'confirmed') return { record, verdict: 'done' }
    if (counting.some((span) => overlaps(span, record))) return { record, verdict: 'overlap' }
    counting.push(record)
    return { record, verdict: 'confirm' }
  })
}
