import type { z } from 'zod'
import { transaction } from '../platform/database'
import { staffOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { may } from './access'
import { withActing } from './acting'
import { annotate } from './progress'
import type { noteInput } from './schema'
import { handlerSignature } from './signature'
import { save } from './store'

/** Adds a handler's internal note to a matter. Refuses everyone else; the author never sees it. */
export async function noteFeedback({ id, key, word }: z.infer<typeof noteInput>, call: PersonCall) {
  const actor = await staffOf(call.openid, call)
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    const matter = feedback && (await withActing(feedback, actor, call.today))
    if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
    if (!may(actor, 'note', matter)) throw refuse('access/forbidden')
    if (!feedback.recentKeys.includes(key)) {
      await save(t, annotate(feedback, { by: handlerSignature(actor, matter), at: call.now, key, word }))
    }
    return { step: feedback.step }
  })
}
