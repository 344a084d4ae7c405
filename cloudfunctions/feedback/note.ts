import type { z } from 'zod'
import { transaction } from '../platform/database'
import { actorOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { may } from './access'
import { annotate } from './progress'
import type { noteInput } from './schema'
import { signatureOf } from './signature'
import { save } from './store'

/** Adds a handler's internal note to a matter. Refuses everyone else; the author never sees it. */
export async function noteFeedback({ id, key, word }: z.infer<typeof noteInput>, call: PersonCall) {
  const actor = await actorOf(call.openid, call)
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (!feedback || !may(actor, 'read', feedback)) throw refuse('feedback/unknown')
    if (!may(actor, 'note', feedback)) throw refuse('access/forbidden')
    if (!feedback.recentKeys.includes(key)) {
      await save(t, annotate(feedback, { by: signatureOf(actor, feedback), at: call.now, key, word }))
    }
    return { step: feedback.step }
  })
}
