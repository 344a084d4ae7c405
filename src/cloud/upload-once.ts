import { upload } from './send'
import { newSubmissionKey } from './submission-key'

/** Uploads a file into a folder under a new random name, and gives its file id. */
export function uploadAnew(folder: string, ending: string, path: string): Promise<string> {
  return upload(`${folder}${newSubmissionKey()}.${ending}`, path)
}

const uploaded = new Map<string, string>()

/** Uploads a chosen picture into a folder once, also when the rest has to be sent again, and gives its file id. */
export async function uploadOnce(folder: string, path: string): Promise<string> {
  const before = uploaded.get(path)
  if (before) return before
  const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  const fileId = await uploadAnew(folder, ending, path)
  uploaded.set(path, fileId)
  return fileId
}
