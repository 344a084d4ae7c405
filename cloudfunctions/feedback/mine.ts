import type { z } from 'zod'
import { officialCalendar } from '../calendar/effects/official-calendar'
import { calendarOf } from '../calendar/store'
import type { PersonCall } from '../platform/procedure'
import type { mineInput } from './schema'
import { mattersOf } from './store'
import { summaryOf } from './summary'

const PAGE = 20

/** The caller's own matters, the newest first; the next page is what was filed before the last one. */
export async function myFeedback({ cursor }: z.infer<typeof mineInput>, call: PersonCall) {
  const { openid, today } = call
  const matters = await mattersOf(openid, cursor ?? undefined, PAGE)
  const [newest] = matters
  const calendar = newest ? await calendarOf(newest.district, call) : officialCalendar
  return {
    matters: matters.map((matter) => summaryOf(matter, today, calendar)),
    next: matters.length === PAGE ? matters.at(-1)?.filedAt : undefined,
  }
}
