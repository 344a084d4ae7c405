import type { Outcome } from '../platform/outcome'
import { type Grant, returned, takenBack } from './grant'
import type { Message } from './message'

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
