import type { z } from 'zod'
import { queueAlone } from '../message/store'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { stepAfter } from '../process/table'
import { reviewerSignature, reviews } from './access'
import type { ActivityState } from './activity'
import { organizedBy } from './effects/organizing'
import { rewriting } from './effects/rewrite'
import { ACTIVITY } from './process'
import { activityReviewed } from './reminders'
import type { reviewInput } from './schema'
import { sessionsOf } from './store'

/**
 * The community approves what a social organisation proposes, or returns it with the reason; a series as a whole.
 * Who proposed it is told.
 */
export async function reviewActivity(
  { id, approve, word }: z.infer<typeof reviewInput>,
  { actor, now }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  if (!reviews(actor, activity)) throw refuse('access/forbidden')
  const told = approve ? ('approve' as const) : ('return' as const)
  const { step: state, said } = stepAfter(ACTIVITY, 'pending' as ActivityState, told, { word })
  if (activity.state !== 'pending' && activity.state !== state) throw refuse('activity/changed')
  const all = activity.series ? await sessionsOf(activity.series.id, 0) : [activity]
  const deed = { told, by: reviewerSignature(actor, activity), at: now, ...said }
  await rewriting(deed, async (rewrite) => {
    for (const session of all)
      await rewrite(session, (it) => {
        if (it.state === 'pending') return { state, word: said.word }
        // A colleague has decided otherwise meanwhile.
        if (it._id === id && (it.state !== state || it.word !== said.word)) throw refuse('activity/changed')
        return undefined
      })
  })
  await queueAlone([activityReviewed(activity, approve, word ?? '', now)])
  return { state }
}
