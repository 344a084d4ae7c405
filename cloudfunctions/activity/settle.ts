import { command, find } from '../platform/database'
import type { Job, Turn } from '../platform/timer'
import { heal } from './seating'
import { moveSignup } from './store'

const PAGE = 200

/** What was interrupted longer ago than this has been looked at by the turns before. */
const LOOK_BACK_MS = 20 * 60_000

/**
 * Every five minutes: places that were not confirmed in time go to the next, and what was interrupted in the
 * last minutes is put right: an activity is looked at when one of its sign-ups changed. The cursor is the
 * instant of change it has come to.
 */
export const job: Job = async (turn) => {
  await lapse(turn)
  const { now, cursor, hasTime } = turn
  for (let from = cursor ? Number(cursor) : now - LOOK_BACK_MS; ; ) {
    if (!hasTime()) return String(from)
    const where = { changedAt: command.gt(from) }
    const changed = await find('signups', { where, orderBy: { changedAt: 'asc' }, limit: PAGE })
    for (const id of new Set(changed.map(({ activity }) => activity))) await heal(id, now)
    if (changed.length < PAGE) return undefined
    from = changed.at(-1)?.changedAt ?? from
  }
}

/** A page at a time: who has let his time pass is out of the running, and his activity is looked at. */
async function lapse({ now, hasTime }: Turn): Promise<void> {
  for (let full = true; full && hasTime(); ) {
    const where = { state: 'offered', confirmBy: command.lt(now) }
    const late = await find('signups', { where, orderBy: { confirmBy: 'asc' }, limit: PAGE })
    for (const { _id } of late)
      await moveSignup(_id, ['offered'], { state: 'lapsed', changedAt: now, confirmBy: undefined })
    for (const id of new Set(late.map(({ activity }) => activity))) await heal(id, now)
    full = late.length === PAGE
  }
}
