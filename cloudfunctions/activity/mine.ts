import type { z } from 'zod'
import { command, find } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { ROLES } from './places'
import type { mineInput } from './schema'
import { SIGNUP_STATES } from './signup'
import { activitiesOf } from './store'
import { summaryOf } from './summary'

const PAGE = 20

/** The caller's sign-ups, the newest first. Two operations. */
export async function mySignups({ cursor }: z.infer<typeof mineInput>, { openid, now }: PersonCall) {
  const where = { person: openid, ...(cursor != null && { askedAt: command.lt(cursor) }) }
  const signups = await find('signups', { where, orderBy: { askedAt: 'desc' }, limit: PAGE })
  const activities = await activitiesOf(signups.map(({ activity }) => activity))
  return {
    signups: signups.flatMap(({ _id, activity: id, role, size, state, checkedInAt }) => {
      const activity = activities.get(id)
      if (!activity) return []
      const told = activity.state === 'cancelled' ? '活动已取消' : SIGNUP_STATES[state]
      const stateName = checkedInAt === undefined ? told : '已签到'
      return [{ id: _id, activity: summaryOf(activity, now), role: ROLES[role], size, state, stateName }]
    }),
    next: signups.length === PAGE ? signups.at(-1)?.askedAt : undefined,
  }
}
