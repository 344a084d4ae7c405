import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { LedgerEntry } from '../platform/ledger'

/** A community's notice 通知公告 to its residents. */
export interface Notice {
  _id: string
  community: DivisionCode
  title: string
  body: string
  /** Name and title of the cadre who published it. */
  by: string
  /** Milliseconds since 1970. */
  publishedAt: number
  /** The last day it is shown on the community page. */
  until: Day
}

/** The line of the ledger that tells who published it, and until when it is shown. */
export interface NoticeLine extends LedgerEntry<'notice', 'publish'> {
  until: Day
}

export const NOTICE_LIMITS = { title: 40, body: 2000, daysShown: 90 } as const
