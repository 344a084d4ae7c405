import type { z } from 'zod'
import { officialCalendar } from '../calendar/official-calendar'
import { transaction } from '../platform/database'
import { actorOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { may } from './access'
import { withActing } from './acting'
import { advance } from './progress'
import type { advanceInput } from './schema'
import { authorSignature, handlerSignature } from './signature'
import { arrive, save } from './store'

/**
 * Makes one move of the steps table on a matter. Refuses who may not make it, a move that is not open
 * any more, and one without the reply or rating it asks for. A repeat with the same key changes nothing.
 */
export async function advanceFeedback(input: z.infer<typeof advanceInput>, call: PersonCall) {
  const { id, move, key, word, rating } = input
  const { openid, now, today } = call
  const actor = await actorOf(openid, call)
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    const matter = feedback && (await withActing(feedback, actor, today))
    if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
    if (feedback.recentKeys.includes(key)) return { step: feedback.step }
    if (!may(actor, move, matter)) throw refuse('access/forbidden')
    const by = move === 'rate' ? authorSignature(openid, actor.resident) : handlerSignature(actor, matter)
    const next = advance(feedback, move, {
      by,
      at: now,
      today,
      calendar: officialCalendar,
      key,
      word,
      rating,
    })
    await save(t, next)
    if (next.feedback.holder !== feedback.holder) await arrive(t, next.feedback, call)
    return { step: next.feedback.step }
  })
}
