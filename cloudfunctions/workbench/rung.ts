import type { z } from 'zod'
import type { Arrival } from '../feedback/arrival'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { desksOf } from './desk'
import type { rungInput } from './schema'

const KEYS_KEPT = 20

/**
 * Notes that the desk has rung about an unread matter; once somebody was reached it leaves the list. Refuses
 * other communities' desks, and what has been opened meanwhile. A repeat with the same key changes nothing.
 */
export async function rung({ id, key, reached }: z.infer<typeof rungInput>, { actor, now }: StaffCall) {
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    const arrival = feedback?.arrival
    if (!feedback || !arrival?.community || !desksOf(actor).includes(arrival.community))
      throw refuse('feedback/unknown')
    if (arrival.recentKeys.includes(key)) return {}
    if (arrival.state !== 'passedOn') throw refuse('call/settled')
    const call: Arrival['calls'][number] = {
      by: { openid: actor.openid, name: actor.name },
      at: now,
      reached,
    }
    const rungAbout: Arrival = {
      ...arrival,
      state: reached ? 'called' : 'passedOn',
      calls: [...arrival.calls, call],
      recentKeys: [...arrival.recentKeys, key].slice(-KEYS_KEPT),
    }
    await t.put('feedback', { ...feedback, arrival: rungAbout })
    return {}
  })
}
