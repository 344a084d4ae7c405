import { addOnce, command, find } from '../platform/database'
import { SYSTEM } from '../platform/ledger'
import { makeSureOf } from '../platform/ledger-store'
import type { Job, Turn } from '../platform/timer'
import { type Moved, markSignupsTold, moveSignup } from './effects/move-signup'
import { heal } from './effects/seating'
import { lineOf } from './line'
import { untoldLines } from './signup-line'
import { markTold, untoldActivities, untoldSignups } from './store'

const PAGE = 200

/** No call lasts so long: whose sign-up was changed longer ago has done with it all that it will. */
const CALL_MS = 60_000

/**
 * Every five minutes: places that were not confirmed in time go to the next, and what was interrupted is put right:
 * an activity is looked at when one of its sign-ups has changed, and the ledger when either was. What has been looked
 * at after its call is over is not again. The cursor is the instant of change it has come to.
 */
export const job: Job = async (turn) => {
  await tell(turn)
  await lapse(turn)
  const { now, cursor, hasTime } = turn
  for (let from = Number(cursor ?? 0); ; ) {
    if (!hasTime()) return String(from)
    const changed = await untoldSignups(from, PAGE)
    await makeSureOf(changed.flatMap(untoldLines))
    for (const id of new Set(changed.map(({ activity }) => activity))) await heal(id, now)
    await markSignupsTold(changed.filter(({ untoldAt = 0 }) => untoldAt < now - CALL_MS))
    if (changed.length < PAGE) return undefined
    from = changed.at(-1)?.untoldAt ?? from
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
    const telling = { told: 'lapse', at: now, state: 'lapsed', by: SYSTEM } as const
    const moved: Moved[] = []
    for (const signup of late) moved.push(await moveSignup(signup, telling))
    await addOnce(
      'ledger',
      moved.flatMap(({ line }) => (line ? [line] : [])),
    )
    for (const id of new Set(late.map(({ activity }) => activity))) await heal(id, now)
    full = late.length === PAGE
  }
}
