import { officialCalendar } from '../calendar/official-calendar'
import { HANDLING_POSTS } from '../feedback/access'
import { mattersHeldBy } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import type { StaffCall } from '../platform/procedure'

/** More open matters than one person can look through at once; the most urgent come first. */
const MOST = 100

/** The matters the caller has to handle today, own and deputised, by what is due next. */
export async function matters({ actor, today }: StaffCall) {
  const kinds: readonly string[] = HANDLING_POSTS
  const scopes = [
    ...new Set(actor.posts.filter(({ kind }) => kinds.includes(kind)).map(({ scope }) => scope)),
  ]
  if (scopes.length === 0) return []
  const held = await mattersHeldBy(scopes, MOST)
  return held.map((matter) => summaryOf(matter, today, officialCalendar))
}
