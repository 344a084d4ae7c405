import type { Activity } from '../activity'
import { activityOf } from '../store'

/**
 * What an activity is changes rarely, and thousands ask for it in the same second: a warm function keeps it
 * for a moment. Whoever has joined the waiting list reads it anew, so that nothing is decided by an old one.
 */
const KEPT_MS = 3_000
const MOST_KEPT = 200

const kept = new Map<string, { at: number; activity: Activity }>()

/** The activity as it was at most three seconds ago. Refuses an unknown id. None or one operation. */
export async function keptActivity(id: string, now: number): Promise<Activity> {
  const known = kept.get(id)
  return known && Math.abs(now - known.at) < KEPT_MS ? known.activity : freshActivity(id, now)
}

/** The activity as it is now. Refuses an unknown id. One operation. */
export async function freshActivity(id: string, now: number): Promise<Activity> {
  const activity = await activityOf(id)
  kept.delete(id)
  kept.set(id, { at: now, activity })
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
  return activity
}
