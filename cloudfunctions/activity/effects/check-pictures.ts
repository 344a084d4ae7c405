import { holdUntilChecked } from '../../content/store'
import { pictureType } from '../../feedback/photo'
import type { StaffCall } from '../../platform/procedure'
import { refuse } from '../../platform/refusal'
import { addressesOf, peek } from '../../platform/storage'
import { ACTIVITY_LIMITS } from '../activity'

/**
 * The one place where pictures that others will see come in. Refuses what was not uploaded, what is no picture
 * by its content, and what is too large; a few bytes of each are read. Until WeChat has passed what they show,
 * only the organisers see them.
 */
export async function checkPictures(
  pictures: readonly string[],
  { openid, now }: Pick<StaffCall, 'openid' | 'now'>,
): Promise<void> {
  if (pictures.length === 0) return
  if (!pictures.every(isPictureId)) throw refuse('photo/missing')
  const addresses = await addressesOf(pictures)
  if (pictures.some((id) => !addresses.has(id))) throw refuse('photo/missing')
  for (const file of await Promise.all([...addresses.values()].map(peek))) {
    if (!file) throw refuse('photo/missing')
    if (!pictureType(file.head)) throw refuse('photo/type')
    if (file.size > ACTIVITY_LIMITS.photoBytes) throw refuse('photo/size')
  }
  await holdUntilChecked(pictures, openid, now)
}

/** True when a storage file id lies in the folder of activities' pictures. */
function isPictureId(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/activity\/[\w-]+\.\w+$/.test(fileId)
}
