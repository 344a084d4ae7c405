import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RefusalCode } from '../refusals'
import { refuse } from './refusal'
import { DIGEST_MARK } from './repeat'

/** The key a page makes for one submission; sending it again is the same submission. */
export const submissionKeySchema = z.string().regex(/^[\w-]{16,64}$/, '提交标识有误，请返回后重试')

/** A document id that is the same for every repeat of a person's submission, and tells nothing of him. */
export function submissionId(openid: string, key: string): string {
  return createHash('sha256').update(`${openid}\n${key}`).digest('hex').slice(0, 24)
}

/** Digits enough to tell two contents of one key apart; too few to tell the content. */
const DIGEST_LENGTH = 8

/**
 * A key with a short digest of what it came with, as a document that outlives the change keeps it (`isRepeat`). The
 * key still says which submission it is: the same words under another key are another act.
 */
export function keyWith(key: string, content: unknown): string {
  return key + DIGEST_MARK + digestOf(key, content)
}

/** The digest alone: the same for the same content under the same key, in whatever order its fields are written. */
export function digestOf(key: string, content: unknown): string {
  return createHash('sha256')
    .update(`${key}\n${written(content)}`)
    .digest('hex')
    .slice(0, DIGEST_LENGTH)
}

/**
 * Refuses when a document that a key has made says otherwise than what is sent with this key now, or is gone; fields
 * that are not sent are not looked at, and one that is undefined has to be missing. `code`: the room's own refusal.
 */
export function refuseOther<D extends object>(
  before: D | undefined,
  sent: { [F in keyof D]?: D[F] | undefined },
  code: RefusalCode = 'input/repeated',
): void {
  const isOther = (field: keyof D) => written(before?.[field]) !== written(sent[field])
  if (!before || (Object.keys(sent) as (keyof D)[]).some(isOther)) throw refuse(code)
}

/** The content in one way of writing it: its fields in their order, nothing of what is undefined. */
function written(content: unknown): string {
  const inOrder = (value: object) =>
    Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  const isRecord = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  return JSON.stringify(content, (_field, value: unknown) => (isRecord(value) ? inOrder(value) : value)) ?? ''
}

/** The folder a person uploads into: the same for all his files, and telling nothing of him. */
export function uploadFolder(openid: string): string {
  return createHash('sha256').update(`uploads\n${openid}`).digest('hex').slice(0, 24)
}
