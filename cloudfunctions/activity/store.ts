import type { DivisionCode } from '../division/division'
import { command, find } from '../platform/database'
import type { Activity } from './activity'

/** More activities than a community has ahead at once. */
const MOST_AHEAD = 100

/** A community's activities that have not ended, the one that starts first first. */
export async function upcomingActivities(
  community: DivisionCode,
  now: number,
  limit: number,
): Promise<Activity[]> {
  const ahead = await find('activities', { where: { community, endsAt: command.gt(now) }, limit: MOST_AHEAD })
  return ahead.sort((one, other) => one.startsAt - other.startsAt).slice(0, limit)
}
