/** A phone repeats what got no answer within minutes, not after this many changes by others. */
const KEYS_KEPT = 20

/** The keys of a document's latest changes with one more: a change whose key is among them is a repeat. */
export function withKey(recentKeys: readonly string[], key: string): string[] {
  return [...recentKeys, key].slice(-KEYS_KEPT)
}
