import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import { change } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { reviews } from './access'
import type { Activity } from './activity'
import { checkPictures } from './check-pictures'
import { organizedBy } from './organizing'
import { capacityOf, takenOf } from './places'
import type { editInput, Written } from './schema'
import { seat } from './seating'
import { sessionsOf } from './store'
import { refusalOfTimes, shifted } from './times'
import { textOf } from './written-text'

/**
 * Changes an activity; with `following`, the later sessions of its series by as much. What a social organisation
 * changes before it was approved waits for the community. Refuses when it was changed meanwhile,
 * and fewer places than are taken.
 */
export async function editActivity(input: z.infer<typeof editInput>, { openid, actor, now }: StaffCall) {
  const { id, version, following, ...written } = input
  const activity = await organizedBy(actor, id)
  if (activity.state === 'cancelled') throw refuse('activity/cancelled')
  const wrong = activity.startsAt === written.startsAt ? undefined : refusalOfTimes(written, now)
  if (wrong) throw wrong
  await refuseUnlawfulText(textOf(written), openid)
  await checkPictures(written.pictures, { openid, now })
  const state = reviews(actor, activity) || activity.state === 'published' ? activity.state : 'pending'
  await save(activity, { ...written, state }, version, now)
  if (following && activity.series) {
    const later = await sessionsOf(activity.series.id, activity.startsAt)
    for (const session of later.filter((it) => it._id !== id && it.state !== 'cancelled')) {
      const moved = shifted(written, session.startsAt - activity.startsAt)
      await save(session, { ...moved, state }, session.version, now)
    }
  }
  return { id, state }
}

/** One session, on the version that was read; whoever waits gets what has been added. */
async function save(
  activity: Activity,
  fields: Written & Pick<Activity, 'state'>,
  version: number,
  now: number,
): Promise<void> {
  const { _id, places } = activity
  for (const role of ['participant', 'helper'] as const)
    if (takenOf(places[role]) > capacityOf(fields, role)) throw refuse('activity/capacity-taken')
  const whole = { helpers: undefined, ...fields, version: activity.version + 1 }
  if (version > activity.version || !(await change('activities', { _id, version: activity.version }, whole)))
    throw refuse('activity/changed')
  for (const role of ['participant', 'helper'] as const) await seat(_id, role, now)
}
