import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { actsOnce } from '../cloud/submission-key'
import { sayProblem } from './toast'

/** Something one does: the call that does it, and what follows. */
export interface Act<T, A> {
  /** A verb that must happen once is handed the key; the others leave it. */
  act: (told: T, key: string) => Promise<A>
  /** What WeChat allows in a tap only, and before anything else (`useAsking`). */
  inTap?: () => void
  onDone?: (answer: A, told: T) => unknown
  /** Its sentence has been said. */
  onProblem?: (error: unknown) => void
}

/** The one way in which a page changes or fetches something at a tap: once, with its pending state and its refusal. */
export function useAct<A, T = void>({ act, inTap, onDone, onProblem }: Act<T, A>) {
  const [once] = useState(actsOnce)
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (told: T) => once(told, act),
    onSuccess: (answer, told) => onDone?.(answer, told),
    onError: (problem) => {
      sayProblem(problem)
      onProblem?.(problem)
    },
  })
  const send = (told: T) => {
    inTap?.()
    mutate(told)
  }
  return { send, busy: isPending, answer: data, error }
}
