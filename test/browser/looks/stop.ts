import type { Phone } from '../phone'

/** A page as someone meets it, and what he does there before it is looked at. */
export interface Stop {
  name: string
  /** The page that is looked at, as app.config.ts names it. */
  page: string
  /** Who opens it; missing: someone who has not signed in. */
  who?: string
  /** What he opens first; the page itself unless given. */
  opens?: string
  /** The taps that lead from there to what is looked at. */
  walks?: (phone: Phone) => Promise<void>
  /** What shows that he has arrived. */
  sees: string | RegExp
}
