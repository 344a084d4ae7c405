import type { z } from 'zod'
import { command, find } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { ACTIVITY_STATES } from './activity'
import { freeOf } from './places'
import type { organizedInput } from './schema'
import { summaryOf } from './summary'

const PAGE = 40

/**
 * The activities the caller organises, the latest first: all of his communities, and of his own posts. Those a
 * community has to decide on stand among them.
 */
export async function organizedActivities(
  { cursor }: z.infer<typeof organizedInput>,
  { actor, now }: StaffCall,
) {
  const communities = actor.posts.filter(({ kind }) => kind === 'communityCadre').map(({ scope }) => scope)
  const own = actor.posts.filter(({ kind }) => kind === 'organizer').map(({ id }) => id)
  const before = cursor == null ? {} : { startsAt: command.lt(cursor) }
  const [ofCommunities, ofPosts] = await Promise.all([
    communities.length ? latest({ community: command.in(communities), ...before }) : [],
    own.length ? latest({ 'by.post': command.in(own), ...before }) : [],
  ])
  const found = [...ofCommunities, ...ofPosts.filter(({ community }) => !communities.includes(community))]
  const page = found.sort((one, other) => other.startsAt - one.startsAt).slice(0, PAGE)
  return {
    activities: page.map((activity) => ({
      ...summaryOf(activity, now),
      state: activity.state,
      stateName: ACTIVITY_STATES[activity.state],
      taken: activity.capacity - freeOf(activity, 'participant'),
      capacity: activity.capacity,
    })),
    next: found.length > PAGE || found.length === PAGE ? page.at(-1)?.startsAt : undefined,
  }
}

function latest(where: object) {
  return find('activities', { where, orderBy: { startsAt: 'desc' }, limit: PAGE })
}
