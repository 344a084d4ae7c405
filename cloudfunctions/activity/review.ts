import type { z } from 'zod'
import { change } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { reviews } from './access'
import { organizedBy } from './organizing'
import type { reviewInput } from './schema'
import { sessionsOf } from './store'

/** The community approves what a social organisation proposes, or returns it with the reason; a series as a whole. */
export async function reviewActivity(
  { id, approve, word }: z.infer<typeof reviewInput>,
  { actor }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  if (!reviews(actor, activity)) throw refuse('access/forbidden')
  if (!approve && !word) throw refuse('input/invalid', '请写下退回的原因')
  const state = approve ? ('published' as const) : ('returned' as const)
  const all = activity.series ? await sessionsOf(activity.series.id, activity.startsAt) : [activity]
  for (const { _id, version } of all.filter((it) => it.state === 'pending'))
    await change(
      'activities',
      { _id, version, state: 'pending' },
      { state, version: version + 1, word: approve ? undefined : word },
    )
  return { state }
}
