import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { organizerSignature } from './access'
import type { Report } from './activity'
import { checkPictures } from './effects/check-pictures'
import { organizedBy } from './effects/organizing'
import { rewriting } from './effects/rewrite'
import type { reportInput } from './schema'

/**
 * A few words and photos of what it was like; the same told again changes nothing. Refuses before it has begun, and
 * what WeChat calls unlawful.
 */
export async function writeReport({ id, words, photos }: z.infer<typeof reportInput>, call: StaffCall) {
  const { openid, actor, now } = call
  const activity = await organizedBy(actor, id)
  if (now < activity.startsAt) throw refuse('activity/not-over')
  await refuseUnlawfulText(words, openid)
  await checkPictures(photos, call)
  const report = { words, photos, at: now, by: actor.name }
  const deed = { told: 'report', by: organizerSignature(actor, activity), at: now } as const
  await rewriting(deed, (rewrite) =>
    rewrite(activity, (present) => (isSame(present.report, report) ? undefined : { report })),
  )
  return { id }
}

function isSame(before: Report | undefined, { words, photos }: Pick<Report, 'words' | 'photos'>): boolean {
  return before?.words === words && before.photos.join() === photos.join()
}
