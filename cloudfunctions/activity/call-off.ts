import type { z } from 'zod'
import { queueAlone } from '../message/store'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { stepAfter } from '../process/table'
import { organizerSignature } from './access'
import type { Activity } from './activity'
import { organizedBy } from './effects/organizing'
import { rewriting } from './effects/rewrite'
import { ACTIVITY } from './process'
import { activityCancelled } from './reminders'
import type { callOffInput } from './schema'
import { ACTIVE_STATES } from './signup'
import { everySignup, sessionsOf } from './store'

const PAGE = 100

/**
 * Calls an activity off, with `following` the later sessions too, and tells everybody who signed up why. Refuses one
 * that has begun: people are there.
 */
export async function callOff(
  { id, word, following }: z.infer<typeof callOffInput>,
  { actor, now }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  if (activity.startsAt <= now && activity.state === 'published') throw refuse('activity/begun')
  // The first word stays: people have read it.
  if (activity.state === 'cancelled' && activity.word !== word) throw refuse('activity/cancelled')
  const later = following && activity.series ? await sessionsOf(activity.series.id, activity.startsAt) : []
  const all = [activity, ...later.filter(({ _id }) => _id !== id)]
  const deed = { told: 'callOff', by: organizerSignature(actor, activity), at: now, word } as const
  await rewriting(deed, async (rewrite) => {
    for (const session of all) {
      const called = session.state === 'cancelled' ? session : { ...session, word }
      await rewrite(session, (it) => {
        if (it.state !== 'cancelled')
          return { state: stepAfter(ACTIVITY, it.state, 'callOff', { word }).step, word }
        // A colleague has called it off meanwhile, and said why.
        if (it._id === id && it.word !== word) throw refuse('activity/cancelled')
        return undefined
      })
      await tellAll(called, now)
    }
  })
  return { cancelled: all.length }
}

/** Again is no harm: whoever has not been told yet is told. */
async function tellAll(activity: Activity, now: number): Promise<void> {
  for (const role of ['participant', 'helper'] as const)
    for await (const signups of everySignup(activity._id, role, ACTIVE_STATES, PAGE))
      await queueAlone(signups.map((signup) => activityCancelled(activity, signup, now)))
}
