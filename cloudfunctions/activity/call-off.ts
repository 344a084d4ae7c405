import type { z } from 'zod'
import { queue } from '../message/store'
import { change, transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { Activity } from './activity'
import { organizedBy } from './organizing'
import { activityCancelled } from './reminders'
import type { callOffInput } from './schema'
import { ACTIVE_STATES } from './signup'
import { listedSignups, sessionsOf } from './store'

const PAGE = 100

/** Calls an activity off, with `following` the later sessions too, and tells everybody who signed up why. */
export async function callOff(
  { id, word, following }: z.infer<typeof callOffInput>,
  { actor, now }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  const later = following && activity.series ? await sessionsOf(activity.series.id, activity.startsAt) : []
  const all = [activity, ...later.filter(({ _id }) => _id !== id)]
  for (const session of all) {
    await cancel(session, word)
    await tellAll({ ...session, word }, now)
  }
  return { cancelled: all.length }
}

/** Again is no harm: whoever has not been told yet is told. */
async function cancel({ _id, state, version }: Activity, word: string): Promise<void> {
  if (state === 'cancelled') return
  const fields = { state: 'cancelled', word, version: version + 1 } as const
  if (!(await change('activities', { _id, version }, fields))) throw refuse('activity/changed')
}

async function tellAll(activity: Activity, now: number): Promise<void> {
  for (const role of ['participant', 'helper'] as const)
    for (let after = 0, full = true; full; ) {
      const signups = await listedSignups(activity._id, role, ACTIVE_STATES, after, PAGE)
      if (signups.length > 0)
        await transaction((t) =>
          queue(
            t,
            signups.map((signup) => activityCancelled(activity, signup, now)),
          ),
        )
      after = signups.at(-1)?.askedAt ?? after
      full = signups.length === PAGE
    }
}
