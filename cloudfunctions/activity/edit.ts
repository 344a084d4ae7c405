import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import { addOnce } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { stepAfter } from '../process/table'
import { organizerSignature, reviews } from './access'
import type { Activity } from './activity'
import { checkPictures } from './effects/check-pictures'
import { organizedBy } from './effects/organizing'
import { rewriting } from './effects/rewrite'
import { seat } from './effects/seating'
import { tellCadres } from './effects/tell-cadres'
import { capacityOf, takenOf } from './places'
import { ACTIVITY } from './process'
import type { editInput, Written } from './schema'
import type { SignupLine } from './signup-line'
import { sessionsOf } from './store'
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
  const proposed = stepAfter(ACTIVITY, activity.state, 'edit', {}).step
  // What a cadre writes needs nobody's consent, and gives none.
  const state = reviews(actor, activity) ? activity.state : proposed
  if (version < (activity.edited ?? 1) || version > activity.version) throw refuse('activity/changed')
  // Before it is saved: told of a change that then fails is better than a change that nobody hears of.
  if (!reviews(actor, activity)) {
    const note = state === 'pending' ? '已修改，请同意发布或退回' : '发布后有修改，请看一看'
    await tellCadres({ ...activity, ...written }, note, activity.version + 1, call)
  }
  const later = following && activity.series ? await sessionsOf(activity.series.id, activity.startsAt) : []
  const others = later.filter((it) => it._id !== id && it.state !== 'cancelled')
  const deed = { told: 'edit', by: organizerSignature(actor, activity), at: now } as const
  const seated: SignupLine[] = []
  await rewriting(deed, async (rewrite) => {
    for (const session of [activity, ...others]) {
      const moved = shifted(written, session.startsAt - activity.startsAt)
      const fields = session._id === id ? written : moved
      await rewrite(session, (present) => edited(present, session, { ...fields, state }))
      for (const role of ['participant', 'helper'] as const)
        seated.push(...(await seat(session._id, role, now)).lines)
    }
  })
  await addOnce('ledger', seated)
  return { id, state }
}

/** One session as it shall be, unless another organiser has changed it since it was read. */
function edited(present: Activity, read: Activity, fields: Written & Pick<Activity, 'state'>) {
  if (present.edited !== read.edited) throw refuse('activity/changed')
  for (const role of ['participant', 'helper'] as const)
    if (takenOf(present.places[role]) > capacityOf(fields, role)) throw refuse('activity/capacity-taken')
  return { helpers: undefined, ...fields, edited: present.version + 1 }
}
