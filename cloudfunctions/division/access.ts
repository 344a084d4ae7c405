import type { Who } from '../platform/access'
import { type Actor, holds } from '../platform/actor'
import { communityOf, type DivisionCode, isWithin } from '../platform/division'
import type { PostKind } from '../platform/post-kind'

/** Who looks after routes: staff of a community and above. */
export const ROUTE_WATCHERS = [
  'communityCadre',
  'dutyDesk',
  'streetDispatcher',
  'districtSupervisor',
  'administrator',
] as const satisfies readonly PostKind[]

/** Who looks after how a district is divided; a community's cadres after their own. */
const PLANNERS = [
  'communityCadre',
  'districtSupervisor',
  'administrator',
] as const satisfies readonly PostKind[]

export const ACCESS = {
  drawing: ROUTE_WATCHERS,
  plans: PLANNERS,
  plan: PLANNERS,
  propose: PLANNERS,
} as const satisfies Record<string, Who>

/** True when the actor may look at the plan of this community or grid. */
export function mayPlan(actor: Actor, code: DivisionCode): boolean {
  return (
    holds(actor, ['communityCadre'], communityOf(code) ?? code) ||
    actor.posts.some(
      ({ kind, scope }) =>
        (kind === 'districtSupervisor' || kind === 'administrator') && isWithin(code, scope),
    )
  )
}

/** True when the actor may try routes in this community. */
export function mayTrace(actor: Actor, community: DivisionCode): boolean {
  const kinds: readonly PostKind[] = ROUTE_WATCHERS
  return actor.posts.some(({ kind, scope }) => kinds.includes(kind) && isWithin(community, scope))
}
