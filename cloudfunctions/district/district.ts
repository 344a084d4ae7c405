import type { DivisionCode } from '../platform/division'

/** Whom this environment serves: one district. Written by the deployment. */
export interface Deployment {
  _id: typeof DEPLOYMENT
  district: DivisionCode
  /** What the pages uploaded last were built from. */
  pages?: string
}

export const DEPLOYMENT = 'deployment'

/** A right to become administrator 管理员, good once and for a time. The code itself is nowhere kept. */
export interface Claim {
  /** What the code comes to when it is hashed (platform/one-time-code.ts). */
  _id: string
  district: DivisionCode
  /** The last instant it is good for. */
  until: number
  /** Who used it, and when. */
  used?: { openid: string; at: number }
}

/** What a page of a district tells of who runs it; empty texts are not filled in yet. */
export interface About {
  /** Missing: the environment has not been deployed by `npm run deploy`. */
  name?: string
  operator: string
  filingNumber: string
  complaintsContact: string
  complaintsPhone: string
}

export const CLAIM_LIMITS = { name: 12, code: 30 } as const
