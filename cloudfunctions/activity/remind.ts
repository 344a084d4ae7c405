import { queueAlone } from '../message/store'
import { change, command, find } from '../platform/database'
import { addDays, beijingMinute, dayStart } from '../platform/day'
import { type Cursor, everyPage } from '../platform/page'
import type { Job } from '../platform/timer'
import type { Activity } from './activity'
import { startsTomorrow } from './reminders'
import { everySignup } from './store'

const PAGE = 100

/** Reminders go out in the evening before, from this minute of the Beijing day on. */
const EVENING = 18 * 60

/**
 * In the evening, whoever holds places for an activity of the next day is reminded, once. Stopped at any
 * point it goes on where it was: the reminder's id is that of the sign-up.
 */
export const job: Job = async ({ now, today, hasTime }) => {
  if (beijingMinute(now) < EVENING) return undefined
  const startsAt = command.gte(dayStart(addDays(today, 1))).and(command.lt(dayStart(addDays(today, 2))))
  const where = { state: 'published', startsAt }
  const orderBy = { startsAt: 'asc', _id: 'asc' } as const
  const search = (after: Cursor | undefined, limit: number) =>
    find('activities', { where, orderBy, after, limit })
  for await (const page of everyPage(PAGE, search, ({ startsAt: at, _id: id }) => ({ at, id })))
    for (const activity of page.filter(({ remindedAt }) => remindedAt === undefined)) {
      if (!hasTime()) return undefined
      await remindAll(activity, now)
      await change('activities', { _id: activity._id }, { remindedAt: now })
    }
  return undefined
}

async function remindAll(activity: Activity, now: number): Promise<void> {
  for (const role of ['participant', 'helper'] as const)
    for await (const signups of everySignup(activity._id, role, ['seated'], PAGE))
      await queueAlone(signups.map((signup) => startsTomorrow(activity, signup, now)))
}
