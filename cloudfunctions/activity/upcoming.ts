import type { z } from 'zod'
import { communityOfEstate } from '../division/estate'
import { residentOf } from '../platform/identity'
import type { Call } from '../platform/procedure'
import type { upcomingInput } from './schema'
import { upcomingActivities } from './store'

const MOST = 50

/**
 * What the estate's community has ahead, the next first. Without an estate it is the caller's home;
 * null when there is none and one has to be chosen.
 */
export async function upcoming({ estateId }: z.infer<typeof upcomingInput>, { openid, now }: Call) {
  const id = estateId ?? (openid && (await residentOf(openid))?.home.estateId)
  if (!id) return { activities: null }
  const activities = await upcomingActivities(communityOfEstate(id), now, MOST)
  const list = activities.map(({ _id, title, place, startsAt, endsAt, capacity, organizer }) => {
    return { id: _id, title, place, startsAt, endsAt, capacity, organizer }
  })
  return { activities: list }
}
