import { useEffect, useState } from 'react'

const TYPING_PAUSE = 300

/** A text as it was when the typing last paused: not every key is worth a call. */
export function useSlow(text: string): string {
  const [slow, setSlow] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(text), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return slow
}
