import type { z } from 'zod'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/database'
import { type Cursor, inTheOrder, oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { ACTIVITY_STATES, type Activity } from './activity'
import { freeOf } from './places'
import type { organizedInput } from './schema'
import { nextOfEachSeries } from './series'
import { byEnd } from './store'
import { summaryOf } from './summary'

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
  const found = await searched(actor, when, now, cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, byEnd)
  const listed = when === 'ahead' ? nextOfEachSeries(shown.filter(isWanted)) : shown
  return {
    activities: listed.map((activity) => ({
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

/** One more than a page by their ends: of those to come the earliest first, of those past the latest. */
async function searched(actor: Actor, when: When, now: number, after?: Cursor): Promise<Activity[]> {
  const communities = actor.posts.filter(({ kind }) => kind === 'communityCadre').map(({ scope }) => scope)
  const own = actor.posts.filter(({ kind }) => kind === 'organizer').map(({ id }) => id)
  const ahead = when === 'ahead'
  const endsAt = ahead ? command.gt(now) : command.lt(now)
  const way = ahead ? 'asc' : 'desc'
  const search = (whose: object): Promise<Activity[]> =>
    find('activities', {
      where: { ...whose, endsAt },
      orderBy: { endsAt: way, _id: way },
      after,
      limit: oneMoreThan(PAGE),
    })
  const [ofCommunities, ofPosts] = await Promise.all([
    communities.length ? search({ community: command.in(communities) }) : [],
    own.length ? search({ 'by.post': command.in(own) }) : [],
  ])
  const all = [...ofCommunities, ...ofPosts.filter(({ community }) => !communities.includes(community))]
  const inOrder = all.sort((one, other) => inTheOrder(byEnd(one), byEnd(other)))
  return (ahead ? inOrder : inOrder.reverse()).slice(0, oneMoreThan(PAGE))
}
