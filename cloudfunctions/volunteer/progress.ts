import type { z } from 'zod'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { changesOf } from '../settings/store'
import type { progressInput } from './schema'
import { yearOf } from './span'
import { yearsOfVolunteer } from './store'
import { STARS, starsOf } from './volunteer'
import { countedMinutes, emptyYear, minutesInYear, reachedOn, targetOf, type YearEntry } from './year'

/**
 * The caller's own year: what counts, what waits, how much of the target that is, and his stars. Two
 * operations: his years, and the settings where this function does not hold them yet. Nobody else gets it
 * from here. Refuses who has neither enrolled nor served.
 */
export async function progress(
  { year: asked }: z.infer<typeof progressInput>,
  { openid, today, now }: PersonCall,
) {
  const year = asked ?? yearOf(today)
  const years = await yearsOfVolunteer(openid)
  const district = years[0]?.district ?? (await read('volunteers', openid))?.community
  if (!district) throw refuse('volunteer/enrol')
  const kept = years.find((each) => each.year === year) ?? emptyYear(openid, year, district)
  const changes = await changesOf(kept.district, { now })
  const counts = countedMinutes(kept.entries, year, changes)
  const total = years.reduce((sum, { minutes }) => sum + minutes, 0)
  const stars = starsOf(total)
  return {
    year,
    years: [...new Set([yearOf(today), ...years.map((each) => each.year)])].sort((a, b) => b - a),
    minutes: kept.minutes,
    waiting: kept.waiting,
    target: targetOf(year, changes, today),
    reachedOn: reachedOn(kept, changes, today),
    total,
    stars,
    nextStarHours: STARS[stars],
    entries: kept.entries.map((entry) => shown(entry, year, counts.get(entry.id) ?? 0)).reverse(),
  }
}

function shown(entry: YearEntry, year: number, minutes: number) {
  const { id, duty, from, until, state } = entry
  /** More was served than the day's cap lets count. */
  const capped = state === 'confirmed' && minutes < minutesInYear(entry, year)
  return { id, duty, from, until, state, minutes, capped }
}
