import { refuse } from '../../platform/refusal'
import { addressesOf, peek } from '../../platform/storage'
import type { RefusalCode } from '../../refusals'
import { FEEDBACK_LIMITS, type Voice } from '../feedback'
import { isUploadOf, pictureType, soundType } from '../photo'

/** What a kind of file has to be, and the refusals that say which of it is not so. */
interface Kind {
  typeOf: (head: Uint8Array) => string | undefined
  mostBytes: number
  refusals: Record<'missing' | 'type' | 'size', RefusalCode>
}

const PHOTO: Kind = {
  typeOf: pictureType,
  mostBytes: FEEDBACK_LIMITS.photoBytes,
  refusals: { missing: 'photo/missing', type: 'photo/type', size: 'photo/size' },
}

const VOICE: Kind = {
  typeOf: soundType,
  mostBytes: FEEDBACK_LIMITS.voiceBytes,
  refusals: { missing: 'voice/missing', type: 'voice/type', size: 'voice/type' },
}

/**
 * Refuses photos and a voice that were not uploaded into the caller's own folder, that are no pictures or
 * sounds by their content, or that are too large. It reads a few bytes of each, whatever the page has
 * checked already.
 */
export async function checkUploads(photos: readonly string[], voice: Voice | undefined, folder: string) {
  await Promise.all([check(photos, PHOTO, folder), check(voice ? [voice.file] : [], VOICE, folder)])
}

async function check(files: readonly string[], { typeOf, mostBytes, refusals }: Kind, folder: string) {
  if (files.length === 0) return
  if (!files.every((id) => isUploadOf(folder, id))) throw refuse(refusals.missing)
  const addresses = await addressesOf(files)
  if (files.some((id) => !addresses.has(id))) throw refuse(refusals.missing)
  for (const file of await Promise.all([...addresses.values()].map(peek))) {
    if (!file) throw refuse(refusals.missing)
    if (!typeOf(file.head)) throw refuse(refusals.type)
    if (file.size > mostBytes) throw refuse(refusals.size)
  }
}
