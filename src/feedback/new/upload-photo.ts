import { PHOTO_FOLDER } from '../../../cloudfunctions/feedback/photo'
import { upload } from '../../cloud/send'
import { newSubmissionKey } from '../../cloud/submission-key'

const uploaded = new Map<string, string>()

/** Uploads a chosen picture once: what got through is not sent again when the rest has to be repeated. */
export async function uploadPhoto(path: string): Promise<string> {
  const before = uploaded.get(path)
  if (before) return before
  const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  const fileId = await upload(`${PHOTO_FOLDER}${newSubmissionKey()}.${ending}`, path)
  uploaded.set(path, fileId)
  return fileId
}
