import { calendarOf } from '../calendar/store'
import { transaction } from '../platform/database'
import type { Job, Turn } from '../platform/timer'
import { recountDays } from './progress'
import { SYSTEM } from './signature'
import { mattersOfUnknownYear, mattersReaching, save } from './store'

const PAGE = 50

/**
 * Every hour: days marked 预计 are worked out again once the calendar of their year is known in their district.
 * Looks at one matter of each district and year; only where the calendar has come are there more to do.
 */
export const job: Job = async (turn) => {
  for (let from = { year: 0, district: '' }; turn.hasTime(); ) {
    const [first] = await mattersOfUnknownYear(from, 1)
    if (!first?.unknownYear) return undefined
    from = { year: first.unknownYear, district: first.district }
    const calendar = await calendarOf(from.district, turn)
    if (calendar.covers(from.year)) await recountAll(from, turn)
  }
  return undefined
}

async function recountAll({ year, district }: { year: number; district: string }, turn: Turn): Promise<void> {
  for (let full = true; full && turn.hasTime(); ) {
    const page = await mattersReaching(year, district, PAGE)
    for (const { _id } of page) await recountOne(_id, turn)
    full = page.length === PAGE
  }
}

async function recountOne(id: string, turn: Turn): Promise<void> {
  await transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (!feedback?.unknownYear) return
    const calendar = await calendarOf(feedback.district, turn)
    if (!calendar.covers(feedback.unknownYear)) return
    await save(
      t,
      recountDays(feedback, { by: SYSTEM, at: turn.now, calendar, key: `recount-${id}-${turn.now}` }),
    )
  })
}
