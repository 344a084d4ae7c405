import type { z } from 'zod'
import type { Arrival } from '../feedback/arrival'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { isRepeat, withKey } from '../platform/repeat'
import { keyWith } from '../platform/submission'
import { desksOf } from './desk'
import type { rungInput } from './schema'

/**
 * Notes that the desk has rung about unread matters, in one call about all of them; once somebody was reached
 * they leave the list. Refuses other communities' desks, and when all of them have been opened meanwhile. A
 * repeat with the same key changes nothing, and is refused where it says otherwise. Two operations for each.
 */
export async function rung({ ids, reached, ...sent }: z.infer<typeof rungInput>, { actor, now }: StaffCall) {
  const key = keyWith(sent.key, { by: actor.openid, reached })
  const desks = desksOf(actor)
  const call: Call = { by: { openid: actor.openid, name: actor.name }, at: now, reached }
  let waited = false
  for (const id of new Set(ids)) waited = (await note(id, { desks, key, call })) || waited
  if (!waited) throw refuse('call/settled')
  return {}
}

type Call = Arrival['calls'][number]

/** One matter of the call; false when somebody has opened it meanwhile, or was reached about it. */
function note(id: string, { desks, key, call }: { desks: readonly string[]; key: string; call: Call }) {
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    const arrival = feedback?.arrival
    if (!feedback || !arrival?.community || !desks.includes(arrival.community))
      throw refuse('feedback/unknown')
    if (isRepeat(arrival.recentKeys, key)) return true
    if (arrival.state !== 'passedOn') return false
    const rungAbout: Arrival = {
      ...arrival,
      state: call.reached ? 'called' : 'passedOn',
      calls: [...arrival.calls, call],
      recentKeys: withKey(arrival.recentKeys, key),
    }
    await t.put('feedback', { ...feedback, arrival: rungAbout })
    return true
  })
}
