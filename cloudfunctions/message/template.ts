import type { PostKind } from '../platform/post-kind'

/** The taps at which people are asked, as residents or as staff. */
export const TAPS = {
  /** Reporting a problem. */
  filing: 'resident',
  /** 我也遇到. */
  joining: 'resident',
  /** Signing up for an activity. */
  signup: 'resident',
  /** Queueing for a full one. */
  waitlist: 'resident',
  /** Offering service, claiming hours. */
  serving: 'resident',
  workbench: 'staff',
  /** Publishing an activity, deciding on one. */
  organizing: 'staff',
} as const

export type Tap = keyof typeof TAPS

/**
 * A row of a capability's subscribe messages 订阅消息, sent at the moments people care about.
 *
 * To add one: a row in the capability's `messages`, and where the thing happens `queue(t, […])` of store.ts in its
 * transaction. The template with these fields is chosen in WeChat's library; its id is entered per district. Without
 * an id nothing is asked and nothing sent, and handlers read 请致电.
 */
export interface TemplateRow {
  /** As WeChat shows it when it asks. */
  name: string
  askedAt: Tap
  /** Only who holds one of these posts is asked. */
  asks?: readonly PostKind[]
  /** As src/open-page.ts names it. */
  page: string
  /** WeChat's field by the word's name; the field's letters say its kind. */
  words: Record<string, string>
}
