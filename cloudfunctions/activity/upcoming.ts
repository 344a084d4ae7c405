import type { z } from 'zod'
import { communityOfEstate } from '../division/estate'
import type { Call } from '../platform/procedure'
import type { upcomingInput } from './schema'
import { upcomingActivities } from './store'

const MOST = 50

/** What the estate's community has ahead, the next first. */
export async function upcoming({ estateId }: z.infer<typeof upcomingInput>, { now }: Call) {
  const activities = await upcomingActivities(communityOfEstate(estateId), now, MOST)
  return activities.map(({ _id, title, place, startsAt, endsAt, capacity, organizer }) => {
    return { id: _id, title, place, startsAt, endsAt, capacity, organizer }
  })
}
