import { change, command } from '../../platform/database'
import { refuse } from '../../platform/refusal'
import type { Activity } from '../activity'
import type { Signup } from '../signup'
import { isCheckInTime } from '../stage'

/** What whoever checks somebody in gets to know of him. */
export interface Attendance {
  name: string
  size: number
  role: Signup['role']
  checkedInAt?: number
  checkedOutAt?: number
}

/**
 * Notes that a party came, or that a helper left: once, the first instant stays. A promoted party that had not
 * confirmed yet has by coming. Refuses before the time and who holds no place. One operation, or none.
 */
export async function attend(
  activity: Activity,
  signup: Signup,
  { out, now }: { out: boolean; now: number },
): Promise<Attendance> {
  const { name, size, role, checkedInAt, checkedOutAt } = signup
  if (!isCheckInTime(activity, now)) throw refuse('activity/not-check-in-time')
  if (signup.state === 'waiting') throw refuse('activity/still-waiting')
  if (!(signup._id in activity.places[role].seats)) throw refuse('activity/not-signed-up')
  if (out && checkedInAt === undefined) throw refuse('activity/no-check-out')
  const before = out ? checkedOutAt : checkedInAt
  if (before !== undefined) return { name, size, role, checkedInAt, checkedOutAt }
  const noted = out
    ? { checkedOutAt: now, ...(role === 'helper' && { unrecordedSince: now }) }
    : { checkedInAt: now, state: 'seated' as const, confirmBy: undefined }
  const where = { _id: signup._id, state: command.in(['seated', 'offered']) }
  if (!(await change('signups', where, { ...noted, changedAt: now }))) throw refuse('activity/changed')
  return { name, size, role, checkedInAt: checkedInAt ?? now, ...(out && { checkedOutAt: now }) }
}
