import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { reviews } from './access'
import type { Activity } from './activity'
import { checkPictures } from './check-pictures'
import { organizedBy } from './organizing'
import { capacityOf, takenOf } from './places'
import { rewrite } from './rewrite'
import type { editInput, Written } from './schema'
import { seat } from './seating'
import { sessionsOf } from './store'
import { tellCadres } from './tell-cadres'
import { refusalOfTimes, shifted } from './times'
import { textOf } from './written-text'

/**
 * Changes an activity; with `following`, the later sessions of its series by as much. What a social organisation
 * changes before it was approved waits for the community; what it changes afterwards stands, for people have signed
 * up for it, and the community's cadres are told of either. Refuses when another organiser changed it meanwhile,
 * and fewer places than are taken.
 */
export async function editActivity(input: z.infer<typeof editInput>, call: StaffCall) {
  const { openid, actor, now } = call
  const { id, version, following, ...written } = input
  const activity = await organizedBy(actor, id)
  if (activity.state === 'cancelled') throw refuse('activity/cancelled')
  const wrong = activity.startsAt === written.startsAt ? undefined : refusalOfTimes(written, now)
  if (wrong) throw wrong
  await refuseUnlawfulText(textOf(written), openid)
  await checkPictures(written.pictures, { openid, now })
  const state = reviews(actor, activity) || activity.state === 'published' ? activity.state : 'pending'
  if (version < (activity.edited ?? 1) || version > activity.version) throw refuse('activity/changed')
  // Before it is saved: told of a change that then fails is better than a change that nobody hears of.
  if (!reviews(actor, activity)) {
    const note = state === 'pending' ? '已修改，请同意发布或退回' : '发布后有修改，请看一看'
    await tellCadres({ ...activity, ...written }, note, activity.version + 1, call)
  }
  await save(activity, { ...written, state }, now)
  if (following && activity.series) {
    const later = await sessionsOf(activity.series.id, activity.startsAt)
    for (const session of later.filter((it) => it._id !== id && it.state !== 'cancelled')) {
      const moved = shifted(written, session.startsAt - activity.startsAt)
      await save(session, { ...moved, state }, now)
    }
  }
  return { id, state }
}

/** One session, unless another organiser has changed it since; whoever waits gets what has been added. */
async function save(read: Activity, fields: Written & Pick<Activity, 'state'>, now: number): Promise<void> {
  await rewrite(read, ({ edited, version, places }) => {
    if (edited !== read.edited) throw refuse('activity/changed')
    for (const role of ['participant', 'helper'] as const)
      if (takenOf(places[role]) > capacityOf(fields, role)) throw refuse('activity/capacity-taken')
    return { helpers: undefined, ...fields, edited: version + 1 }
  })
  for (const role of ['participant', 'helper'] as const) await seat(read._id, role, now)
}
