import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { logReveal } from '../resident/store'
import { may } from './access'
import { withActing } from './effects/acting'
import type { revealInput } from './schema'
import { handlerSignature } from './signature'

/**
 * Gives a handler the author's phone, or whom he reports for, and logs it before. Refuses everyone else, and
 * a phone that was not given, and another look under the key of one. A repeat with the same key is the same look.
 */
export async function revealContact(input: z.infer<typeof revealInput>, call: PersonCall) {
  const { id, key, what, purpose } = input
  const { openid, now, today } = call
  const [actor, feedback] = await Promise.all([staffOf(openid, call), read('feedback', id)])
  const matter = feedback && (await withActing(feedback, actor, today))
  if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
  if (!may(actor, 'reveal', matter)) throw refuse('access/forbidden')
  const shown = what === 'contactPhone' ? { phone: matter.contactPhone } : matter.onBehalfOf
  if (!shown?.phone) throw refuse('feedback/no-phone')
  await logReveal({
    _id: submissionId(openid, key),
    owner: matter.author,
    feedback: id,
    number: matter.number,
    what,
    purpose,
    by: handlerSignature(actor, matter),
    at: now,
  })
  return shown
}
