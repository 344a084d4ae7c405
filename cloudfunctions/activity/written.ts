import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { addressesOf } from '../platform/storage'
import { organizedBy } from './effects/organizing'
import type { readInput } from './schema'

/** An activity and its report as they were written, to be changed or to be copied for a new one. Refuses others than its organisers. */
export async function writtenActivity({ id }: z.infer<typeof readInput>, { actor }: StaffCall) {
  const activity = await organizedBy(actor, id)
  const { title, place, summary, organizer, startsAt, endsAt, capacity, signup, who } = activity
  const { partyMost, helpers, questions, pictures, version, community, series, state, report } = activity
  const addresses = await addressesOf([...pictures, ...(report?.photos ?? [])])
  const shown = (files: readonly string[]) =>
    files.map((fileId) => ({ fileId, address: addresses.get(fileId) }))
  return {
    ...{ title, place, summary, organizer, startsAt, endsAt, capacity, signup, who, partyMost, helpers },
    ...{ questions, version, community, series, state },
    pictures: shown(pictures),
    report: report && { words: report.words, photos: shown(report.photos) },
  }
}
