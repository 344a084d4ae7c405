import type { z } from 'zod'
import { signedAs } from '../platform/actor'
import { districtOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { officialCalendar } from './effects/official-calendar'
import type { enterInput } from './schema'
import { enterYear } from './store'

/**
 * Enters a year's holidays and worked weekends for the caller's district; entering it again replaces it.
 * Refuses a year that is known officially, days of other years, and a day that is both. Dates marked 预计
 * are worked out again by the hourly timer.
 */
export async function enter({ year, off, worked }: z.infer<typeof enterInput>, { actor, now }: StaffCall) {
  const post = actor.posts.find(({ kind }) => kind === 'administrator')
  const district = districtOf(post?.scope ?? '')
  if (officialCalendar.covers(year)) throw refuse('calendar/known')
  const all = [...off, ...worked]
  const isOfYear = all.every((day) => day.startsWith(`${year}-`))
  if (!isOfYear || new Set(all).size !== all.length) throw refuse('calendar/day')
  const entered = { year, off: [...off].sort(), worked: [...worked].sort(), enteredAt: now }
  await enterYear(district, entered, signedAs(actor, post))
  return { year, days: all.length }
}
