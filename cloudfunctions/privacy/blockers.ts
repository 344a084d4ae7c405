import type { Activity } from '../activity/activity'
import { isActive } from '../activity/signup'
import { ENDED_STEPS } from '../feedback/joining'
import { type Refusal, refuse } from '../platform/refusal'
import type { ErasableKind } from './kinds'
import type { Held } from './store'

/** What somebody still waits for: it is ended or cancelled before its record can go. */
export function refusalToErase(
  kinds: readonly ErasableKind[],
  { matters, signups, dutySignups }: Held,
  activities: ReadonlyMap<string, Pick<Activity, 'endsAt' | 'state'>>,
  now: number,
): Refusal | undefined {
  if (kinds.includes('matter') && matters.some(({ step }) => !ENDED_STEPS.includes(step)))
    return refuse('privacy/open-matters')
  const isAhead = ({ activity }: (typeof signups)[number]) => {
    const found = activities.get(activity)
    return !!found && found.state !== 'cancelled' && found.endsAt > now
  }
  if (kinds.includes('signup') && signups.some((signup) => isActive(signup) && isAhead(signup)))
    return refuse('privacy/open-signups')
  if (
    kinds.includes('volunteer') &&
    dutySignups.some(({ state, until }) => state === 'signed' && until > now)
  )
    return refuse('privacy/open-duties')
  return undefined
}
