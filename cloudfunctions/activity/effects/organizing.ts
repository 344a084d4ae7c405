import type { Actor } from '../../platform/actor'
import { refuse } from '../../platform/refusal'
import { organizes } from '../access'
import type { Activity } from '../activity'
import { activityOf } from '../store'

/** The activity, for one of its organisers. To everybody else it is unknown. One operation. */
export async function organizedBy(actor: Actor, id: string): Promise<Activity> {
  const activity = await activityOf(id)
  if (!organizes(actor, activity)) throw refuse('activity/unknown')
  return activity
}
