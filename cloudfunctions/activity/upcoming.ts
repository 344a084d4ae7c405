import type { z } from 'zod'
import { communityOfEstate } from '../division/estate'
import { residentOf } from '../platform/identity'
import type { Call } from '../platform/procedure'
import type { upcomingInput } from './schema'
import { nextOfEachSeries } from './series'
import { upcomingActivities } from './store'
import { type ActivitySummary, openFirst, summaryOf } from './summary'

const PAGE = 50

/**
 * What the estate's community has ahead, what one can sign up for first; of a series its next session. Without
 * an estate it is the caller's home; null when there is none and one has to be chosen.
 */
export async function upcoming(
  { estateId, cursor }: z.infer<typeof upcomingInput>,
  { openid, now }: Call,
): Promise<{ activities: ActivitySummary[] | null; next?: number }> {
  const id = estateId ?? (openid && (await residentOf(openid))?.home.estateId)
  if (!id) return { activities: null }
  const activities = await upcomingActivities(communityOfEstate(id), cursor ?? now, PAGE)
  const last = activities.length === PAGE ? activities.at(-1)?.endsAt : undefined
  return {
    activities: openFirst(nextOfEachSeries(activities).map((activity) => summaryOf(activity, now))),
    ...(last !== undefined && { next: last }),
  }
}
