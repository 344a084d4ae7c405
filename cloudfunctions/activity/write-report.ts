import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import { change } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { checkPictures } from './check-pictures'
import { organizedBy } from './organizing'
import type { reportInput } from './schema'

/** A few words and photos of what it was like. Refuses before it has begun, and what WeChat calls unlawful. */
export async function writeReport({ id, words, photos }: z.infer<typeof reportInput>, call: StaffCall) {
  const { openid, actor, now } = call
  const activity = await organizedBy(actor, id)
  if (now < activity.startsAt) throw refuse('activity/not-over')
  await refuseUnlawfulText(words, openid)
  await checkPictures(photos, call)
  await change('activities', { _id: id }, { report: { words, photos, at: now, by: actor.name } })
  return { id }
}
