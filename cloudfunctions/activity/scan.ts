import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { addOnce, read } from '../platform/database'
import type { Signature } from '../platform/ledger'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signatureOf } from '../platform/secret'
import { organizerSignature, organizes } from './access'
import type { Activity } from './activity'
import { readTicket, ticketText } from './check-in-code'
import { attend } from './effects/attend'
import type { scanInput } from './schema'
import { helperSignature } from './signup-line'
import { activityOf, signupId } from './store'

/** A helper of the activity, or one of its organisers, checks somebody in by the code on his phone. */
export async function scanTicket({ id, ticket, out }: z.infer<typeof scanInput>, call: PersonCall) {
  const activity = await activityOf(id)
  const by = await scanning(activity, call)
  if (!by) throw refuse('access/forbidden')
  const told = readTicket(ticket)
  const genuine = told && signatureOf(activity.secret, ticketText(told.signup)) === told.signature
  const signup = genuine ? await read('signups', told.signup) : undefined
  if (signup?.activity !== id) throw refuse('activity/unknown-ticket')
  const { attendance, line } = await attend(activity, signup, { out, now: call.now, by })
  if (line) await addOnce('ledger', [line])
  return attendance
}

/** How somebody who may scan signs for it; undefined when he may not. */
async function scanning(activity: Activity, call: PersonCall): Promise<Signature | undefined> {
  const own = await read('signups', signupId(activity._id, call.openid))
  if (own?.role === 'helper' && own.state === 'seated') return helperSignature(own)
  const actor = await staffOf(call.openid, call)
  return organizes(actor, activity) ? organizerSignature(actor, activity) : undefined
}
