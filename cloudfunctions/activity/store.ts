import type { DivisionCode } from '../division/division'
import { command, find } from '../platform/database'
import type { Activity } from './activity'

/** A community's activities that have not begun, the next first. */
export function upcomingActivities(community: DivisionCode, now: number, limit: number): Promise<Activity[]> {
  return find('activities', {
    where: { community, startsAt: command.gte(now) },
    orderBy: { startsAt: 'asc' },
    limit,
  })
}
