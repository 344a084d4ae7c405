import type { z } from 'zod'
import { officialCalendar } from '../calendar/effects/official-calendar'
import { calendarOf } from '../calendar/store'
import { oneMoreThan, pageOf } from '../platform/page'
import type { PersonCall } from '../platform/procedure'
import type { mineInput } from './schema'
import { mattersOf } from './store'
import { summaryOf } from './summary'

const PAGE = 20

/** The caller's own matters, the newest first. */
export async function myFeedback({ cursor }: z.infer<typeof mineInput>, call: PersonCall) {
  const { openid, today } = call
  const found = await mattersOf(openid, oneMoreThan(PAGE), cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, ({ filedAt, _id }) => ({ at: filedAt, id: _id }))
  const [newest] = shown
  const calendar = newest ? await calendarOf(newest.district, call) : officialCalendar
  return {
    matters: shown.map((matter) => summaryOf(matter, today, calendar)),
    next,
  }
}
