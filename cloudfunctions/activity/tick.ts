import type { z } from 'zod'
import { change, read } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { attend } from './effects/attend'
import { organizedBy } from './effects/organizing'
import type { tickInput } from './schema'

const NOT_HERE = { checkedInAt: undefined, checkedOutAt: undefined, unrecordedSince: undefined }

/** An organiser ticks somebody off on the list: came, left, or neither, where he ticked the wrong line. */
export async function tickOff(
  { id, signup: own, what }: z.infer<typeof tickInput>,
  { actor, now }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  const signup = await read('signups', own)
  if (signup?.activity !== id) throw refuse('activity/not-signed-up')
  if (what !== 'undo') return attend(activity, signup, { out: what === 'out', now })
  const fields = { ...NOT_HERE, changedAt: now }
  await change('signups', { _id: own }, fields)
  const { name, size, role } = signup
  return { name, size, role }
}
