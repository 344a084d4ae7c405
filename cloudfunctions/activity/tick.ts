import type { z } from 'zod'
import { addOnce, read } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { organizerSignature } from './access'
import type { Attendance } from './effects/attend'
import { attend } from './effects/attend'
import { movingSignup } from './effects/move-signup'
import { organizedBy } from './effects/organizing'
import type { tickInput } from './schema'
import type { Signup } from './signup'
import type { SignupLine, SignupTelling } from './signup-line'

const NOT_HERE = { checkedInAt: undefined, checkedOutAt: undefined, unrecordedSince: undefined }

/** An organiser ticks somebody off on the list: came, left, or neither, where he ticked the wrong line. */
export async function tickOff(
  { id, signup: own, what }: z.infer<typeof tickInput>,
  { actor, now }: StaffCall,
): Promise<Attendance> {
  const activity = await organizedBy(actor, id)
  const signup = await read('signups', own)
  if (signup?.activity !== id) throw refuse('activity/not-signed-up')
  const by = organizerSignature(actor, activity)
  const { attendance, line } =
    what === 'undo'
      ? await undo(signup, { at: now, by })
      : await attend(activity, signup, { out: what === 'out', now, by })
  if (line) await addOnce('ledger', [line])
  return attendance
}

async function undo(
  first: Signup,
  done: Pick<SignupTelling, 'at' | 'by'>,
): Promise<{ attendance: Attendance; line?: SignupLine }> {
  const { signup, line } = await movingSignup(first, ({ state, checkedInAt, checkedOutAt }) =>
    checkedInAt === undefined && checkedOutAt === undefined
      ? undefined
      : { telling: { told: 'undo', state, ...done }, fields: NOT_HERE },
  )
  const { name, size, role } = signup
  return { attendance: { name, size, role }, line }
}
