import { pictureType } from '../../feedback/photo'
import { refuse } from '../../platform/refusal'
import { addressesOf, peek } from '../../platform/storage'
import { isEvidenceId } from '../evidence'
import { SERVICE_LIMITS } from '../service'

/** Refuses photos that were not uploaded, that are no pictures by their content, or that are too large. */
export async function checkEvidence(photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return
  if (!photos.every(isEvidenceId)) throw refuse('photo/missing')
  const addresses = await addressesOf(photos)
  if (photos.some((id) => !addresses.has(id))) throw refuse('photo/missing')
  for (const file of await Promise.all([...addresses.values()].map(peek))) {
    if (!file) throw refuse('photo/missing')
    if (!pictureType(file.head)) throw refuse('photo/type')
    if (file.size > SERVICE_LIMITS.photoBytes) throw refuse('photo/size')
  }
}
