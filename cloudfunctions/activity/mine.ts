import type { z } from 'zod'
import { find } from '../platform/database'
import { oneMoreThan, pageOf } from '../platform/page'
import type { PersonCall } from '../platform/procedure'
import { ROLES } from './places'
import type { mineInput } from './schema'
import { SIGNUP_STATES } from './signup'
import { activitiesOf, byAsking } from './store'
import { summaryOf } from './summary'

const PAGE = 20

/** The caller's sign-ups, the newest first. Two operations. */
export async function mySignups({ cursor }: z.infer<typeof mineInput>, { openid, now }: PersonCall) {
  const found = await find('signups', {
    where: { person: openid },
    orderBy: { askedAt: 'desc', _id: 'desc' },
    after: cursor ?? undefined,
    limit: oneMoreThan(PAGE),
  })
  const { shown: signups, next } = pageOf(found, PAGE, byAsking)
  const activities = await activitiesOf(signups.map(({ activity }) => activity))
  return {
    signups: signups.flatMap(({ _id, activity: id, role, size, state, checkedInAt }) => {
      const activity = activities.get(id)
      if (!activity) return []
      const told = activity.state === 'cancelled' ? '活动已取消' : SIGNUP_STATES[state]
      const stateName = checkedInAt === undefined ? told : '已签到'
      return [{ id: _id, activity: summaryOf(activity, now), role: ROLES[role], size, state, stateName }]
    }),
    next,
  }
}
