import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signatureOf } from '../platform/secret'
import { organizes } from './access'
import type { Activity } from './activity'
import { readTicket, ticketText } from './check-in-code'
import { attend } from './effects/attend'
import type { scanInput } from './schema'
import { activityOf, signupId } from './store'

/** A helper of the activity, or one of its organisers, checks somebody in by the code on his phone. */
export async function scanTicket({ id, ticket, out }: z.infer<typeof scanInput>, call: PersonCall) {
  const activity = await activityOf(id)
  if (!(await mayScan(activity, call))) throw refuse('access/forbidden')
  const told = readTicket(ticket)
  const genuine = told && signatureOf(activity.secret, ticketText(told.signup)) === told.signature
  const signup = genuine ? await read('signups', told.signup) : undefined
  if (signup?.activity !== id) throw refuse('activity/unknown-ticket')
  return attend(activity, signup, { out, now: call.now })
}

async function mayScan(activity: Activity, call: PersonCall): Promise<boolean> {
  const own = await read('signups', signupId(activity._id, call.openid))
  if (own?.role === 'helper' && own.state === 'seated') return true
  return organizes(await staffOf(call.openid, call), activity)
}
