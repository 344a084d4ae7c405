import { command, find } from '../platform/database'
import { makeSureOf } from '../platform/ledger-store'
import type { Job, Turn } from '../platform/timer'
import { heal } from './effects/seating'
import { lineOf } from './line'
import { markTold, moveSignup, untoldActivities } from './store'

const PAGE = 200

/** What was interrupted longer ago than this has been looked at by the turns before. */
const LOOK_BACK_MS = 20 * 60_000

/**
 * Every five minutes: places that were not confirmed in time go to the next, and what was interrupted in the
 * last minutes is put right: an activity is looked at when one of its sign-ups changed, and its ledger when it was
 * changed itself. The cursor is the instant of change it has come to.
 */
export const job: Job = async (turn) => {
  await tell(turn)
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

/** A page at a time: what was changed has its lines in the ledger, also where a call broke off before it wrote them. */
async function tell({ hasTime }: Turn): Promise<void> {
  for (let more = true; more && hasTime(); ) {
    const page = await untoldActivities(PAGE)
    await makeSureOf(
      page.flatMap((activity) => (activity.untold ?? []).map((telling) => lineOf(activity, telling))),
    )
    let told = 0
    for (const activity of page) if (await markTold(activity)) told++
    // Those that people write just now are left for the next turn.
    more = page.length === PAGE && told > 0
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
