import type { z } from 'zod'
import { type Cursor, oneMoreThan, pageOf } from '../platform/page'
import type { Call } from '../platform/procedure'
import { askedCommunity } from './effects/asked-community'
import type { upcomingInput } from './schema'
import { nextOfEachSeries } from './series'
import { byEnd, upcomingActivities } from './store'
import { type ActivitySummary, openFirst, summaryOf } from './summary'

const PAGE = 50

/**
 * What the estate's community has ahead, what one can sign up for first; of a series its next session. Without
 * an estate it is the caller's home; null when there is none and one has to be chosen.
 */
export async function upcoming(
  { estateId, cursor }: z.infer<typeof upcomingInput>,
  { openid, now }: Call,
): Promise<{ activities: ActivitySummary[] | null; next?: Cursor }> {
  const community = await askedCommunity(estateId, openid)
  if (!community) return { activities: null }
  const found = await upcomingActivities(community, now, oneMoreThan(PAGE), cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, byEnd)
  return { activities: openFirst(nextOfEachSeries(shown).map((activity) => summaryOf(activity, now))), next }
}
