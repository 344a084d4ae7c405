import type { Feedback } from '../feedback/feedback'
import type { DueCursor } from '../feedback/store'

/** Behind the last one shown: so many of its day have been shown already. */
export function cursorAfter(shown: readonly Feedback[], before?: DueCursor): DueCursor {
  const on = shown.at(-1)?.due?.on ?? before?.on ?? ''
  const sameDay = shown.filter(({ due }) => due?.on === on).length
  return { on, skip: sameDay + (before?.on === on ? before.skip : 0) }
}
