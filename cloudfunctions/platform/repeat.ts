import { refuse } from './refusal'

/** A phone repeats what got no answer within minutes, not after this many changes by others. */
const KEYS_KEPT = 20

/** Between a key and the digest of what it came with (`keyWith`); no key has it inside. */
export const DIGEST_MARK = '.'

/** The keys of a document's latest changes with one more, each as `keyWith` makes it. */
export function withKey(recentKeys: readonly string[], key: string): string[] {
  return [...recentKeys, key].slice(-KEYS_KEPT)
}

/** Whether a document has been changed by this key, whatever it came with. */
export function hasKey(recentKeys: readonly string[] = [], key: string): boolean {
  return recentKeys.some((one) => plain(one) === plain(key))
}

/**
 * Whether a document has been changed already by this key, as `keyWith` makes it: then it is a repeat, to be answered
 * and not to be done again. Refuses a key that came with other content before: nothing that is sent is lost silently.
 * A key that is kept without a digest is from before there were any, and counts as the same.
 */
export function isRepeat(recentKeys: readonly string[], key: string): boolean {
  const before = recentKeys.findLast((one) => plain(one) === plain(key))
  if (before === undefined) return false
  if (before !== key && before !== plain(key)) throw refuse('input/repeated')
  return true
}

function plain(key: string): string {
  return key.split(DIGEST_MARK, 1)[0] ?? key
}
