import { refuse } from '../platform/refusal'
import { addressesOf, peek } from '../platform/storage'
import { FEEDBACK_LIMITS } from './feedback'
import { isPhotoId, pictureType } from './photo'

/**
 * Refuses photos that were not uploaded, that are no pictures by their content, or that are too large.
 * It reads a few bytes of each, whatever the page has checked already.
 */
export async function checkPhotos(photos: readonly string[]): Promise<void> {
  if (!photos.every(isPhotoId)) throw refuse('photo/missing')
  const addresses = await addressesOf(photos)
  if (photos.some((id) => !addresses.has(id))) throw refuse('photo/missing')
  for (const file of await Promise.all([...addresses.values()].map(peek))) {
    if (!file) throw refuse('photo/missing')
    if (!pictureType(file.head)) throw refuse('photo/type')
    if (file.size > FEEDBACK_LIMITS.photoBytes) throw refuse('photo/size')
  }
}
