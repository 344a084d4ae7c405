import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import type { ResidentCall } from '../platform/procedure'
import type { mineInput } from './schema'
import { mattersOf } from './store'
import { summaryOf } from './summary'

const PAGE = 20

/** The caller's own matters, the newest first; the next page is what was filed before the last one. */
export async function myFeedback({ cursor }: z.infer<typeof mineInput>, call: ResidentCall) {
  const { openid, today, resident } = call
  const calendar = await calendarOf(resident.home.estateId, call)
  const matters = await mattersOf(openid, cursor ?? undefined, PAGE)
  return {
    matters: matters.map((matter) => summaryOf(matter, today, calendar)),
    next: matters.length === PAGE ? matters.at(-1)?.filedAt : undefined,
  }
}
