import { upload } from '../cloud/send'
import { newSubmissionKey } from '../cloud/submission-key'

const uploaded = new Map<string, string>()

/** Uploads a chosen picture of an activity once, and gives its file id. */
async function uploadPicture(path: string): Promise<string> {
  const before = uploaded.get(path)
  if (before) return before
  const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  const fileId = await upload(`activity/${newSubmissionKey()}.${ending}`, path)
  uploaded.set(path, fileId)
  return fileId
}

/** A picture that is in the storage already, as its organisers see it. */
export interface KeptPicture {
  fileId: string
  address?: string
}

/** What the picker shows of it. */
export function shownAs({ fileId, address }: KeptPicture): string {
  return address ?? fileId
}

/** The storage file ids of what the picker holds: only what is new is uploaded. */
export function keepOrUpload(photos: readonly string[], kept: readonly KeptPicture[]): Promise<string[]> {
  const known = new Map(kept.map((picture) => [shownAs(picture), picture.fileId]))
  return Promise.all(photos.map((photo) => known.get(photo) ?? uploadPicture(photo)))
}
