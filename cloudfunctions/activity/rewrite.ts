import { change } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { Activity } from './activity'
import { activityOf } from './store'

/** Whoever comes between signs up or cancels; that many in a row do not. */
const ATTEMPTS = 50

/**
 * Writes what `decide` makes of the activity, on the very version it was made of, and once more when somebody
 * signed up in between: an organiser is not sent away because his activity is wanted. `decide` is pure;
 * `undefined` leaves the activity as it is. One operation when nobody comes between.
 */
export async function rewrite(
  first: Activity,
  decide: (activity: Activity) => Partial<Activity> | undefined,
): Promise<void> {
  let activity = first
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const fields = decide(activity)
    if (!fields) return
    const { _id, version } = activity
    if (await change('activities', { _id, version }, { ...fields, version: version + 1 })) return
    activity = await activityOf(_id)
  }
  throw refuse('activity/changed')
}
