import type { Phone } from '../phone'

/** A form as someone opens it and sends it with nothing filled in. */
export interface FormStop {
  /** The file in which it says what it lacks. */
  file: string
  /** Who opens it; missing: someone who has not signed in. */
  who?: string
  opens: string
  /** The taps that lead to it, and what empties it. */
  walks?: (phone: Phone) => Promise<void>
  /** The button that sends it. */
  sends: string
  /** What it then says is missing, in the order of the page. */
  lacks: readonly string[]
}
