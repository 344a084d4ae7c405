import { isRefusal } from './failure'

/** A new random name for what is sent or stored once: a draft, a file. */
export function newSubmissionKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}

/**
 * Makes each act happen once, however often it is tried: the same content has the same random key for as long as no
 * answer to it has come. Once it is done or refused, the same content sent again is another act, and other content
 * always is.
 */
export function actsOnce() {
  const unanswered = new Map<string, string>()
  return async <T, A>(told: T, act: (told: T, key: string) => Promise<A>): Promise<A> => {
    const content = JSON.stringify(told) ?? ''
    const key = unanswered.get(content) ?? newSubmissionKey()
    unanswered.set(content, key)
    try {
      const answer = await act(told, key)
      unanswered.delete(content)
      return answer
    } catch (error) {
      if (isRefusal(error)) unanswered.delete(content)
      throw error
    }
  }
}
