import { useRef, useState } from 'react'
import { queryClient } from '../cloud/client'
import { actsOnce } from '../cloud/submission-key'
import { sayProblem } from './toast'

/** Something one does: the call that does it, and what follows. */
export interface Act<T, A> {
  /** A verb that must happen once is handed the key; the others leave it. */
  act: (told: T, key: string) => Promise<A>
  /** False of what only fetches something, a file for example: nothing that is shown has to ask again. */
  changes?: false
  /** What WeChat allows in a tap only, and before anything else (`useAsking`). */
  inTap?: () => void
  onDone?: (answer: A, told: T) => unknown
  /** Its sentence has been said. */
  onProblem?: (error: unknown) => void
}

/**
 * The one way in which a page changes or fetches something at a tap: once, with its pending state and its refusal.
 * A change shows everywhere at once: every list and page that is open asks again, and nobody waits for them.
 */
export function useAct<A, T = void>(options: Act<T, A>) {
  const [once] = useState(actsOnce)
  const [pending, setPending] = useState(0)
  const [came, setCame] = useState<{ answer?: A; error?: unknown }>({})
  // What follows an answer is what the page as it is by then says.
  const latest = useRef(options)
  latest.current = options
  const carryOut = async (told: T) => {
    setPending((count) => count + 1)
    try {
      const answer = await once(told, options.act)
      if (latest.current.changes !== false) void queryClient.invalidateQueries()
      await latest.current.onDone?.(answer, told)
      setCame({ answer })
    } catch (error) {
      sayProblem(error)
      latest.current.onProblem?.(error)
      setCame({ error })
    }
    setPending((count) => count - 1)
  }
  const send = (told: T) => {
    options.inTap?.()
    void carryOut(told)
  }
  return { send, busy: pending > 0, ...came }
}
