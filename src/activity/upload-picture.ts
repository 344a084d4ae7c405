import { upload } from '../cloud/send'
import { newSubmissionKey } from '../cloud/submission-key'

const uploaded = new Map<string, string>()

/** Uploads a chosen picture of an activity once, and gives its file id. */
export async function uploadPicture(path: string): Promise<string> {
  const before = uploaded.get(path)
  if (before) return before
  const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  const fileId = await upload(`activity/${newSubmissionKey()}.${ending}`, path)
  uploaded.set(path, fileId)
  return fileId
}
