import { officialCalendar } from '../calendar/official-calendar'
import type { Actor } from '../contact/actor'
import { fallingTo } from '../contact/answering'
import { postsOf } from '../contact/store'
import type { DivisionCode } from '../division/division'
import { HANDLING_POSTS } from '../feedback/access'
import { mattersHeldBy } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import type { StaffCall } from '../platform/procedure'

/** More open matters than one person can look through at once; the most urgent come first. */
const MOST = 100

/**
 * The matters the caller has to act on today by what is due next: his own, those he deputises for, and
 * those inside his scope that nobody else can act on. `more`: there are others after these.
 */
export async function matters({ actor, today }: StaffCall) {
  const scopes = await scopesToActOn(actor, today)
  if (scopes.length === 0) return { matters: [], more: false }
  const held = await mattersHeldBy(scopes, MOST + 1)
  const list = held.slice(0, MOST).map((matter) => summaryOf(matter, today, officialCalendar))
  return { matters: list, more: held.length > MOST }
}

async function scopesToActOn({ posts }: Actor, today: string): Promise<DivisionCode[]> {
  const kinds: readonly string[] = HANDLING_POSTS
  const own = [...new Set(posts.filter(({ kind }) => kinds.includes(kind)).map(({ scope }) => scope))]
  const outer = posts.filter(({ kind }) => kind === 'gridLeader' || kind === 'communityCadre')
  if (outer.length === 0) return own
  const roster = await postsOf([...new Set(outer.map(({ scope }) => scope))])
  return [...new Set([...own, ...outer.flatMap(({ scope }) => fallingTo(scope, roster, today))])]
}
