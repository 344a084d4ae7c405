import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { districtOf } from '../division/division'
import type { Feedback } from '../feedback/feedback'
import { HANDLING_STEPS } from '../feedback/steps'
import { summaryOf } from '../feedback/summary'
import { command } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { scopesToActOn } from './falling'
import type { mattersInput } from './schema'
import { casesHeldBy, cursorAfter } from './store'

/** As many as one person can look through at once; the most urgent come first. */
const PAGE = 100

/**
 * The matters the caller has to act on today by what is due next: his own, those he deputises for, and
 * those inside his scope that nobody else can act on; narrowed by step, category, lateness or to what was passed
 * to him. `more`: there are others after these, from `next` on.
 */
export async function matters(input: z.infer<typeof mattersInput>, call: StaffCall) {
  const { actor, today } = call
  const { step, category, late, mine, cursor } = input ?? {}
  const scopes = await scopesToActOn(actor, today)
  if (scopes.length === 0) return { matters: [], more: false }
  const assignee = mine && command.in(actor.posts.map(({ id }) => id))
  const filter = {
    steps: step ? [step] : HANDLING_STEPS,
    ...(late && { before: today }),
    also: { ...(category && { category }), ...(assignee && { assignee }) },
  }
  const [held, calendar] = await Promise.all([
    casesHeldBy<Feedback>('feedback', scopes, filter, PAGE + 1, cursor ?? undefined),
    calendarOf(districtOf(scopes[0] ?? ''), call),
  ])
  const shown = held.slice(0, PAGE)
  return {
    matters: shown.map((matter) => summaryOf(matter, today, calendar)),
    more: held.length > PAGE,
    ...(held.length > PAGE && { next: cursorAfter(shown, cursor ?? undefined) }),
  }
}
