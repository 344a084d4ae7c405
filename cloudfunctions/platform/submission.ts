import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The key a page makes for one submission; sending it again is the same submission. */
export const submissionKeySchema = z.string().regex(/^[\w-]{16,64}$/, '提交标识有误，请返回后重试')

/** A document id that is the same for every repeat of a person's submission, and tells nothing of him. */
export function submissionId(openid: string, key: string): string {
  return createHash('sha256').update(`${openid}\n${key}`).digest('hex').slice(0, 24)
}

/** The folder a person uploads into: the same for all his files, and telling nothing of him. */
export function uploadFolder(openid: string): string {
  return createHash('sha256').update(`uploads\n${openid}`).digest('hex').slice(0, 24)
}
