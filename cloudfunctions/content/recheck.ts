import type { Job } from '../platform/timer'
import { MOST_ATTEMPTS } from './content'
import { askAgain, silentChecks } from './store'

const AT_ONCE = 50

/** Asks again about pictures WeChat has said nothing of for an hour; after five silences they stay held. */
export const job: Job = async ({ now, hasTime }) => {
  for (const check of await silentChecks(now, AT_ONCE)) {
    if (!hasTime()) return undefined
    if (check.attempts < MOST_ATTEMPTS) await askAgain(check, now)
  }
  return undefined
}
