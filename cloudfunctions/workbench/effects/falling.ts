import { canAct, fallingTo } from '../../contact/answering'
import { postsToFallBackOn } from '../../contact/store'
import type { Actor } from '../../platform/actor'
import type { Day } from '../../platform/day'
import { type DivisionCode, organisationOf } from '../../platform/division'
import type { PostKind } from '../../platform/post-kind'

/** Posts that take over what nobody inside their scope can act on, and whose absence there tells of it. */
const BELOW: Partial<Record<PostKind, readonly PostKind[]>> = {
  streetDispatcher: ['communityCadre'],
  districtSupervisor: ['streetDispatcher', 'departmentOfficer'],
  administrator: ['districtSupervisor', 'streetDispatcher', 'departmentOfficer'],
}

/**
 * The scopes whose cases the caller has to act on today, by the posts that handle them: his own, and those inside
 * that nobody else can act on. Deputies are colleagues of the whole community, so all of it is read. One search, and
 * one more only where a whole community or street has nobody left.
 */
export async function scopesToActOn(
  { posts }: Actor,
  today: Day,
): Promise<(handling: readonly PostKind[]) => DivisionCode[]> {
  const fallen = await fallenTo(posts, today)
  return (handling) => {
    const own = posts.filter(({ kind }) => handling.includes(kind)).map(({ scope }) => scope)
    return [...new Set([...own, ...fallen])]
  }
}

async function fallenTo(posts: Actor['posts'], today: Day): Promise<DivisionCode[]> {
  const whole = posts.filter(({ kind }) => kind === 'gridLeader' || kind === 'communityCadre')
  const high = posts.flatMap(({ kind, scope }) => (BELOW[kind] ? [{ kind, kinds: BELOW[kind], scope }] : []))
  if (whole.length + high.length === 0) return []
  const roster = await postsToFallBackOn(high, [...new Set(whole.map(({ scope }) => organisationOf(scope)))])
  const bereft = high.flatMap(({ scope }) => fallingTo(scope, roster, today))
  const inside = bereft.length ? await postsToFallBackOn([], bereft) : []
  const known = [...new Map([...roster, ...inside].map((post) => [post._id, post])).values()]
  const leaderless = high.filter(
    ({ kind, scope }) => kind === 'administrator' && !canAct(scope, known, today),
  )
  const outer = [...whole, ...high.filter(({ kind }) => kind !== 'administrator'), ...leaderless]
  const fallen = outer.flatMap(({ scope }) => fallingTo(scope, known, today))
  return [...leaderless.map(({ scope }) => scope), ...fallen]
}
