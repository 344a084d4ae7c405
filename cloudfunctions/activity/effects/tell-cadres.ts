import { answererOf } from '../../contact/stand-in'
import { postsOf } from '../../contact/store'
import { queueAlone } from '../../message/store'
import type { Moment } from '../../platform/clock'
import type { Activity } from '../activity'
import { activityProposed } from '../reminders'

/**
 * Tells the community's cadres that a social organisation has proposed or changed an activity; again is no harm.
 * Two operations.
 */
export async function tellCadres(
  activity: Activity,
  note: string,
  version: number,
  { today, now }: Moment,
): Promise<void> {
  const posts = await postsOf([activity.community])
  const cadres = posts.filter(({ kind }) => kind === 'communityCadre')
  const openids = new Set(cadres.flatMap((post) => answererOf(post, today, posts)?.openid ?? []))
  await queueAlone([...openids].map((to) => activityProposed(activity, to, note, version, now)))
}
