import { DAY } from '../platform/day'

/** How often the sessions of a series follow each other, in days. */
export const RHYTHMS = { weekly: '每周一次', fortnightly: '每两周一次' } as const
export type Rhythm = keyof typeof RHYTHMS
const DAYS: Record<Rhythm, number> = { weekly: 7, fortnightly: 14 }

/** How far each session lies after the first, in milliseconds. Beijing has no summer time: a week is a week. */
export function sessionOffsets(rhythm: Rhythm, count: number): number[] {
  return Array.from({ length: count }, (_none, index) => index * DAYS[rhythm] * DAY)
}

/**
 * `abc-07`: the seventh session of the series `abc`. The first is `abc` itself, as an activity that is none of a series
 * would be: what one key has published is one or the other.
 */
export function sessionId(series: string, number: number): string {
  return number === 1 ? series : `${series}-${String(number).padStart(2, '0')}`
}

interface Listed {
  series?: { id: string }
}

/** The list with one session of each series, the first that is in it. */
export function nextOfEachSeries<A extends Listed>(activities: readonly A[]): A[] {
  const seen = new Set<string>()
  return activities.filter(({ series }) => {
    if (!series) return true
    if (seen.has(series.id)) return false
    seen.add(series.id)
    return true
  })
}
