import { type Grant, returned, takenBack } from './grant'
import type { Message } from './message'

/**
 * What came of handing a message over. `unsent`: surely not sent, another try may help. `rejected`: surely not
 * sent, and never will be as it is. `refused`: the person wants none. `unknown`: it may have gone out.
 */
export type Outcome =
  | { told: 'sent' }
  | { told: 'refused' | 'rejected' | 'unsent' | 'unknown'; failure: string }

/** It is tried so often, and given up then. */
export const MOST_ATTEMPTS = 6

const MINUTE = 60_000

/** After the first failure 5 minutes pass, then twice as long each time: 2½ hours in all. */
export function pauseAfter(attempts: number): number {
  return 5 * MINUTE * 2 ** (attempts - 1)
}

/** A claim this old, ms, is nobody's any more: no function lives so long. */
export const CLAIM_LASTS = 10 * MINUTE

/** The message and its receiver's grants after an outcome. Only what surely was not sent gives its grant back. */
export function settled(
  message: Message,
  grant: Grant | undefined,
  outcome: Outcome,
  now: number,
): { message: Message; grant?: Grant } {
  if (outcome.told === 'sent') return { message: { ...message, state: 'sent' } }
  const told = { ...message, failure: outcome.failure }
  if (outcome.told === 'unknown') return { message: { ...told, state: 'uncertain' } }
  if (outcome.told === 'refused')
    return {
      message: { ...told, state: 'noGrant' },
      grant: grant && takenBack(grant, message._id, now),
    }
  const again = outcome.told === 'unsent' && message.attempts < MOST_ATTEMPTS
  return {
    message: again
      ? { ...told, state: 'waiting', sendAt: now + pauseAfter(message.attempts) }
      : { ...told, state: 'failed' },
    grant: grant && returned(grant, message._id, now),
  }
}

const TAKEN_BACK = 43101

/** Wrong openid, template id, page or fields, a forbidden word, the interface barred: the same again is wrong again. */
const REJECTIONS = [40003, 40037, 41030, 43107, 45168, 47001, 47003]

/** The call never reached WeChat. */
const NOT_CONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH/

/** What a failed call means. WeChat's own codes say that nothing was sent; silence says nothing. */
export function outcomeOf(error: unknown): Outcome {
  const {
    errCode = -1,
    errMsg,
    message,
  } = (error ?? {}) as {
    errCode?: number
    errMsg?: string
    message?: string
  }
  const failure = `${errCode} ${errMsg ?? message ?? String(error)}`.slice(0, 200)
  if (errCode === TAKEN_BACK) return { told: 'refused', failure }
  if (REJECTIONS.includes(errCode)) return { told: 'rejected', failure }
  const answered = errCode > 0 || /system (error|busy)/i.test(failure)
  return { told: answered || NOT_CONNECTED.test(failure) ? 'unsent' : 'unknown', failure }
}
