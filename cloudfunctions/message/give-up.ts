import type { Job } from '../platform/timer'
import { abandonedMessages, settle } from './store'

/** More wait for the next turn. */
const AT_MOST = 100

/**
 * Every hour: marks what was claimed by a function that has ended since without a word as `uncertain`. It is never
 * tried again: it is better not to be told than to be told twice, since the matter itself shows in the app.
 */
export const job: Job = async ({ now }) => {
  for (const message of await abandonedMessages(now, AT_MOST))
    await settle(message, { told: 'unknown', failure: 'the function ended before it knew' }, now)
  return undefined
}
