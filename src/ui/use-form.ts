import { useRef, useState } from 'react'
import { sayLacking } from './toast'
import { type Act, useAct } from './use-act'

/** By field, in the order of the page, the sentence of what it lacks; nothing where it lacks nothing. */
export type Lacks<V> = { readonly [K in keyof V]?: string | false }

/** What is spread on a field. */
export interface FieldOf<T> {
  value: T
  onChange: (value: T) => void
  error: string | undefined
}

interface Form<V, A> extends Act<V, A> {
  /** What the fields hold at first. */
  start: V | (() => V)
  lacks?: (value: V) => Lacks<V>
  /** At every change, as for a draft that is kept. */
  onChange?: (value: V) => void
}

/**
 * The one way in which something is filled in and sent. Sent incomplete it says what is missing, first in words and
 * then at each field, and brings the first into view; complete it acts once (`useAct`).
 */
export function useForm<V extends object, A>({ start, lacks, onChange, ...rest }: Form<V, A>) {
  const [value, setValue] = useState(start)
  const [tried, setTried] = useState(false)
  // What is written stands here at once: a tap may change several fields, and a picture is ready later.
  const latest = useRef(value)
  const { send, busy, answer, error } = useAct(rest)
  const replace = (next: V) => {
    latest.current = next
    setValue(next)
    onChange?.(next)
  }
  const change = (changes: Partial<V>) => replace({ ...latest.current, ...changes })
  const lacked: Lacks<V> = tried ? (lacks?.(value) ?? {}) : {}
  const told = (name: keyof V): string | undefined => {
    const sentence: string | false | undefined = lacked[name]
    return sentence || undefined
  }
  /** Whether nothing is missing; what is, is told. For what asks once more before it sends. */
  const complete = () => {
    setTried(true)
    const open = Object.values<string | false | undefined>(lacks?.(latest.current) ?? {})
    const sentences = open.filter((sentence) => typeof sentence === 'string')
    if (sentences.length > 0) sayLacking(sentences)
    return sentences.length === 0
  }
  return {
    ...{ value, change, complete, busy, answer, error },
    lacks: told,
    /** Value, change and fault of a field, to be spread on it. */
    field: <K extends keyof V>(name: K): FieldOf<V[K]> => ({
      value: value[name],
      onChange: (next: V[K]) => replace({ ...latest.current, [name]: next }),
      error: told(name),
    }),
    send: () => {
      if (complete()) send(latest.current)
    },
    /** As when it was opened. */
    clear: () => {
      setTried(false)
      replace(typeof start === 'function' ? start() : start)
    },
  }
}
