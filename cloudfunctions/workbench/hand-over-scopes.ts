import type { z } from 'zod'
import { canAct } from '../contact/answering'
import { officersOf, postsInside, postsToFallBackOn } from '../contact/store'
import { organisationNames } from '../division/store'
import { communityOf, type DivisionCode, gridName, isGrid, isWithin, levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { scopesInput } from './schema'

/**
 * The scopes between which the caller may hand over open matters, and which of them can take some: the grids of a
 * cadre's community; the communities, streets and departments of an administrator's district.
 */
export async function handOverScopes({ scope }: z.infer<typeof scopesInput>, { actor, today }: StaffCall) {
  const isOwn = actor.posts.some(
    ({ kind, scope: own }) =>
      isWithin(scope, own) && (kind === 'administrator' || (kind === 'communityCadre' && own === scope)),
  )
  if (!isOwn) throw refuse('access/forbidden')
  const posts = await rosterOf(scope)
  const codes = [...new Set(posts.map((post) => post.scope))].filter(
    (code) => !communityOf(scope) || isGrid(code),
  )
  const names = await organisationNames(codes.filter((code) => !isGrid(code)))
  return codes.sort().map((code) => ({
    code,
    name: isGrid(code) ? gridName(code) : (names.get(code) ?? gridName(code)),
    able: canAct(code, posts, today),
    kind: isGrid(code) ? ('grid' as const) : (levelOf(code) ?? 'grid'),
  }))
}

async function rosterOf(scope: DivisionCode) {
  if (communityOf(scope)) return postsInside([scope])
  const kinds = [{ kinds: ['streetDispatcher', 'communityCadre'] as const, scope }]
  const [inside, officers] = await Promise.all([postsToFallBackOn(kinds, []), officersOf(scope)])
  return [...inside, ...officers]
}
