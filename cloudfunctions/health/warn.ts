import { WARNED_AHEAD } from '../calendar/calendar'
import { calendarOf } from '../calendar/store'
import { administrators } from '../contact/store'
import type { NewMessage } from '../message/message'
import { queueAlone } from '../message/store'
import { addDays } from '../platform/day'
import { districtOf } from '../platform/division'
import type { Job } from '../platform/timer'

/** Warns each administrator, once for a year, when a year without a known calendar is 60 days away. */
export const job: Job = async (turn) => {
  const year = Number(addDays(turn.today, WARNED_AHEAD).slice(0, 4))
  for (const { scope, holder } of await administrators()) {
    const calendar = await calendarOf(scope, turn)
    if (!holder?.openid || calendar.covers(year)) continue
    const message: NewMessage = {
      tells: `calendar:${districtOf(scope)}:${year}`,
      to: holder.openid,
      template: 'calendarMissing',
      words: { year: String(year), hint: '请填写节假日安排，在此之前的时限按预计显示' },
      about: String(year),
      sendAt: turn.now,
    }
    await queueAlone([message])
  }
  return undefined
}
