import { pictureType } from '../feedback/photo'
import { refuse } from '../platform/refusal'
import { addressesOf, peek } from '../platform/storage'
import { ACTIVITY_LIMITS } from './activity'

/**
 * The one place where pictures that others will see come in. Refuses what was not uploaded, what is no picture
 * by its content, and what is too large; a few bytes of each are read. A check of what they show belongs here too.
 */
export async function checkPictures(pictures: readonly string[]): Promise<void> {
  if (!pictures.every(isPictureId)) throw refuse('photo/missing')
  const addresses = await addressesOf(pictures)
  if (pictures.some((id) => !addresses.has(id))) throw refuse('photo/missing')
  for (const file of await Promise.all([...addresses.values()].map(peek))) {
    if (!file) throw refuse('photo/missing')
    if (!pictureType(file.head)) throw refuse('photo/type')
    if (file.size > ACTIVITY_LIMITS.photoBytes) throw refuse('photo/size')
  }
}

/** True when a storage file id lies in the folder of activities' pictures. */
function isPictureId(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/activity\/[\w-]+\.\w+$/.test(fileId)
}
