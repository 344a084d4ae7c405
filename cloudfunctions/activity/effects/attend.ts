import { refuse } from '../../platform/refusal'
import type { Activity } from '../activity'
import type { Signup } from '../signup'
import type { SignupTelling } from '../signup-line'
import { isCheckInTime } from '../stage'
import { movingSignup } from './move-signup'

/** What whoever checks somebody in gets to know of him. */
export interface Attendance {
  name: string
  size: number
  role: Signup['role']
  checkedInAt?: number
  checkedOutAt?: number
}

/** Whether he comes or leaves, when, and by whom it is noted; without `by` by himself. */
interface Noted {
  out: boolean
  now: number
  by?: SignupTelling['by']
}

/**
 * Notes that a party came, or that a helper left: once, the first instant stays. A promoted party that had not
 * confirmed yet has by coming. Refuses before the time and who holds no place. One operation, or none; the line is
 * the caller's to write.
 */
export async function attend(activity: Activity, first: Signup, noted: Noted) {
  if (!isCheckInTime(activity, noted.now)) throw refuse('activity/not-check-in-time')
  const { signup, line } = await movingSignup(first, (present) => attending(activity, present, noted))
  return { attendance: attendanceOf(signup), line }
}

function attending(activity: Activity, signup: Signup, { out, now: at, by }: Noted) {
  const { role, state, checkedInAt, checkedOutAt } = signup
  if (state === 'waiting') throw refuse('activity/still-waiting')
  if (!(signup._id in activity.places[role].seats)) throw refuse('activity/not-signed-up')
  if (out && checkedInAt === undefined) throw refuse('activity/no-check-out')
  if ((out ? checkedOutAt : checkedInAt) !== undefined) return undefined
  if (state !== 'seated' && state !== 'offered') throw refuse('activity/changed')
  const who = by && { by }
  if (!out)
    return {
      telling: { told: 'checkIn' as const, at, state: 'seated' as const, ...who },
      fields: { checkedInAt: at },
    }
  const left = { checkedOutAt: at, ...(role === 'helper' && { unrecordedSince: at }) }
  return { telling: { told: 'checkOut' as const, at, state, ...who }, fields: left }
}

function attendanceOf({ name, size, role, checkedInAt, checkedOutAt }: Signup): Attendance {
  return { name, size, role, checkedInAt, checkedOutAt }
}
