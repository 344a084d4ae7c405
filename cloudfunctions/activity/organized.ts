import type { z } from 'zod'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { ACTIVITY_STATES, type Activity } from './activity'
import { freeOf } from './places'
import type { organizedInput } from './schema'
import { nextOfEachSeries } from './series'
import { summaryOf } from './summary'
import { wholeInstants } from './whole-instants'

const PAGE = 40

type When = z.infer<typeof organizedInput>['when']

/**
 * The activities the caller organises: all of his communities, and of his own posts. Ahead: what is on or comes
 * next first, of a series the next session; the cadre who runs a door today finds it on top. Past: the latest
 * first, every session.
 */
export async function organizedActivities(
  { when, cursor }: z.infer<typeof organizedInput>,
  { actor, now }: StaffCall,
) {
  const found = await searched(actor, when, cursor ?? now)
  const { page, next } = wholeInstants(found, PAGE, ({ endsAt }) => endsAt)
  const shown = when === 'ahead' ? nextOfEachSeries(page.filter(isWanted)) : page
  return {
    activities: shown.map((activity) => ({
      ...summaryOf(activity, now),
      state: activity.state,
      stateName: ACTIVITY_STATES[activity.state],
      taken: activity.capacity - freeOf(activity, 'participant'),
      capacity: activity.capacity,
    })),
    next,
  }
}

/** A session that was called off does not stand for its series. */
function isWanted({ series, state }: Activity): boolean {
  return !series || state !== 'cancelled'
}

/** A page by their ends: those after `from`, the earliest first, or those before, the latest first. */
async function searched(actor: Actor, when: When, from: number): Promise<Activity[]> {
  const communities = actor.posts.filter(({ kind }) => kind === 'communityCadre').map(({ scope }) => scope)
  const own = actor.posts.filter(({ kind }) => kind === 'organizer').map(({ id }) => id)
  const search = (where: object) => byEnd(where, when, from)
  const [ofCommunities, ofPosts] = await Promise.all([
    communities.length ? search({ community: command.in(communities) }) : [],
    own.length ? search({ 'by.post': command.in(own) }) : [],
  ])
  const way = when === 'ahead' ? 1 : -1
  return [...ofCommunities, ...ofPosts.filter(({ community }) => !communities.includes(community))]
    .sort((one, other) => way * (one.endsAt - other.endsAt))
    .slice(0, PAGE)
}

function byEnd(where: object, when: When, from: number): Promise<Activity[]> {
  const ahead = when === 'ahead'
  const endsAt = ahead ? command.gt(from) : command.lt(from)
  return find('activities', {
    where: { ...where, endsAt },
    orderBy: { endsAt: ahead ? 'asc' : 'desc' },
    limit: PAGE,
  })
}
