import type { z } from 'zod'
import { type Cursor, oneMoreThan, pageOf } from '../platform/page'
import type { Call } from '../platform/procedure'
import { askedCommunity } from './effects/asked-community'
import type { upcomingInput } from './schema'
import { byEnd, pastActivities } from './store'
import { type ActivitySummary, summaryOf } from './summary'

const PAGE = 20

/**
 * What the community has held, the latest first, for who wants to read what it was like. Without an estate it is
 * the caller's home; null when there is none and one has to be chosen.
 */
export async function past(
  { estateId, cursor }: z.infer<typeof upcomingInput>,
  { openid, now }: Call,
): Promise<{ activities: ActivitySummary[] | null; next?: Cursor }> {
  const community = await askedCommunity(estateId, openid)
  if (!community) return { activities: null }
  const found = await pastActivities(community, now, oneMoreThan(PAGE), cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, byEnd)
  return { activities: shown.map((activity) => summaryOf(activity, now)), next }
}
