import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { addressesOf } from '../platform/storage'
import { organizedBy } from './organizing'
import type { readInput } from './schema'

/** An activity as it was written, to be changed or to be copied for a new one. Refuses others than its organisers. */
export async function writtenActivity({ id }: z.infer<typeof readInput>, { actor }: StaffCall) {
  const activity = await organizedBy(actor, id)
  const { title, place, summary, organizer, startsAt, endsAt, capacity, signup, who } = activity
  const { partyMost, helpers, questions, pictures, version, community, series, state } = activity
  const addresses = await addressesOf(pictures)
  return {
    ...{ title, place, summary, organizer, startsAt, endsAt, capacity, signup, who, partyMost, helpers },
    ...{ questions, version, community, series, state },
    pictures: pictures.map((fileId) => ({ fileId, address: addresses.get(fileId) })),
  }
}
