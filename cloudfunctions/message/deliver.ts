import { readClock } from '../platform/clock'
import { logSpared } from '../platform/failure'
import { handOver } from '../platform/messenger'
import type { Job } from '../platform/timer'
import { grantId } from './grant'
import type { Message } from './message'
import { abandonedMessages, claim, dueMessages, grantedAmong, settle } from './store'
import { fieldsOf, pageOf } from './words'

/**
 * Never twice: a message is claimed in a transaction before it is handed over, so of several workers one has it.
 * Should that one die before it can write down what came of it, the message stays claimed, is marked
 * `uncertain` after ten minutes and never tried again: it is better not to be told than to be told twice,
 * since the matter itself shows in the app.
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

/** A call waits for its own messages at most this long, ms; what is not done by then the timer settles. */
const PATIENCE = 2500

/**
 * Tries at once what a call has just put into the outbox. One operation; for each who has granted it six more.
 * Fails never: the change itself is done, and the timer comes by in a few minutes.
 */
export async function deliverNow(queued: readonly Message[]): Promise<void> {
  const { now } = readClock()
  const due = queued.filter(({ sendAt }) => sendAt <= now)
  if (due.length === 0) return
  const done = deliverGranted(due, now).catch((error) => logSpared('left to the timer', error))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}

async function deliverGranted(messages: readonly Message[], now: number): Promise<void> {
  const granted = await grantedAmong(messages)
  const deliverable = messages.filter(({ to, template }) => granted.has(grantId(to, template)))
  await Promise.all(deliverable.map(({ _id }) => deliver(_id, now)))
}

/** How many are looked at together; those to one person go one after the other, they take from the same grants. */
const AT_ONCE = 20

/** Delivers what waits, and gives up on what others left half done. What fails waits longer each time. */
export const job: Job = async ({ now, hasTime }) => {
  for (const message of await abandonedMessages(now, 100))
    await settle(message, { told: 'unknown', failure: 'the function ended before it knew' }, now)
  for (let more = true; more && hasTime(); ) {
    const due = await dueMessages(now, AT_ONCE)
    const receivers = [...new Set(due.map(({ to }) => to))]
    const done = await Promise.allSettled(
      receivers.map(async (to) => {
        for (const message of due) if (message.to === to) await deliver(message._id, now)
      }),
    )
    const failed = done.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    more = due.length === AT_ONCE
  }
  return undefined
}
