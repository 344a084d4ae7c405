import type { z } from 'zod'
import { read } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { readInput } from './schema'

/** One activity. Refuses an unknown id. */
export async function readActivity({ id }: z.infer<typeof readInput>) {
  const activity = await read('activities', id)
  if (!activity) throw refuse('activity/unknown')
  const { title, place, startsAt, endsAt, capacity, summary, organizer } = activity
  return { title, place, startsAt, endsAt, capacity, summary, organizer }
}
