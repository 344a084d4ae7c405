/** A new key for one submission, kept while it is tried again, so that it happens once. */
export function newSubmissionKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}
