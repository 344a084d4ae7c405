import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { may } from '../feedback/access'
import { matterNumbered } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { findInput } from './schema'

/** The matter of this number, with or without its hyphen. Who may not see it is told that there is none. */
export async function findMatter({ number }: z.infer<typeof findInput>, call: StaffCall) {
  const plain = number.replace('-', '')
  const matter = await matterNumbered(`${plain.slice(0, 6)}-${plain.slice(6)}`)
  if (!matter || !may(call.actor, 'read', matter)) throw refuse('feedback/unknown')
  return summaryOf(matter, call.today, await calendarOf(matter.district, call))
}
