import { useRef } from 'react'

/** A new key for one submission, kept while it is tried again, so that it happens once. */
export function newSubmissionKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}

/** Keys for what may be sent again: the same content keeps its key, other content is another submission. */
export function useSubmissionKey(): (content: string) => string {
  const kept = useRef({ content: '', key: newSubmissionKey() })
  return (content) => {
    if (kept.current.content !== content) kept.current = { content, key: newSubmissionKey() }
    return kept.current.key
  }
}
