import { logSpared } from '../platform/failure'
import { handOver } from '../platform/messenger'
import type { Job } from '../platform/timer'
import { claim, dueBags, dueMessages, openBag, settle } from './store'
import { fieldsOf, pageOf } from './words'

/**
 * Never twice: a message is claimed in a transaction before it is handed over, so of several workers one has it.
 * Should that one die before it can write down what came of it, the message stays claimed until it is given up
 * (give-up.ts).
 */
async function deliver(id: string, now: number): Promise<void> {
  const claimed = await claim(id, now)
  if (!claimed) return
  const { message, templateId } = claimed
  const outcome = await handOver({
    to: message.to,
    templateId,
    page: pageOf(message),
    fields: fieldsOf(message),
  })
  if (outcome.told === 'rejected') logSpared('message', outcome.failure, 'error')
  await settle(message, outcome, now)
}

/** How many are looked at together; those to one person go one after the other, they take from the same grants. */
const AT_ONCE = 20

/**
 * Every minute: opens the bags that changes have left and delivers what waits. What fails waits longer each time.
 * No call does any of it: whoever files or answers does not wait for WeChat, and what a function does after its
 * answer would be lost.
 */
export const job: Job = async ({ now, hasTime }) => {
  for (let more = true; more && hasTime(); ) {
    const bags = await dueBags(now, AT_ONCE)
    await all(bags.map(openBag))
    more = bags.length === AT_ONCE
  }
  for (let more = true; more && hasTime(); ) {
    const due = await dueMessages(now, AT_ONCE)
    const receivers = [...new Set(due.map(({ to }) => to))]
    await all(
      receivers.map(async (to) => {
        for (const message of due) if (message.to === to) await deliver(message._id, now)
      }),
    )
    more = due.length === AT_ONCE
  }
  return undefined
}

/** Waits for all of them: one that fails keeps no other from its end, and is told afterwards. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
