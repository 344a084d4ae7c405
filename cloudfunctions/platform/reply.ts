import type { RefusalCode } from '../refusals'

/** What a page asks of a function. */
export interface Request {
  /** `<capability>.<procedure>` */
  path: string
  input?: unknown
}

/** What the function answers: data, a refusal in words, or `server/failed`, which its log tells of. */
export type Reply = { ok: true; data: unknown } | { ok: false; code: FailureCode; message: string }

export type FailureCode = RefusalCode | 'server/failed'
