import { outwardOf } from '../contact/answering'
import { postsOf } from '../contact/store'
import { queue } from '../message/store'
import type { Moment } from '../platform/clock'
import { read, transaction } from '../platform/database'
import type { Job } from '../platform/timer'
import { type Arrival, unreadMessages } from './arrival'
import { HANDLING_STEPS } from './steps'
import { unreadArrivals } from './store'

const AT_ONCE = 20

/**
 * What nobody has opened for half a working day goes to the deputy and onto the duty desk's call list, each
 * arrival once: it leaves the state `unread` in the transaction that tells the deputy.
 */
export const job: Job = async ({ hasTime, ...moment }) => {
  for (let more = true; more && hasTime(); ) {
    const arrivals = await unreadArrivals(moment.now, AT_ONCE)
    for (const arrival of arrivals) await passOn(arrival, moment)
    more = arrivals.length === AT_ONCE
  }
  return undefined
}

async function passOn({ _id, feedback: id, holder }: Arrival, { now, today }: Moment): Promise<void> {
  const [feedback, posts] = await Promise.all([read('feedback', id), postsOf(outwardOf(holder))])
  await transaction(async (t) => {
    const arrival = await t.read('arrivals', _id)
    if (arrival?.state !== 'unread' || arrival.unreadAt > now) return
    const steps: readonly string[] = HANDLING_STEPS
    if (feedback?.holder !== holder || !steps.includes(feedback.step)) {
      await t.put('arrivals', { ...arrival, state: 'moved' })
      return
    }
    await t.put('arrivals', { ...arrival, state: 'passedOn' })
    await queue(t, unreadMessages(feedback, arrival, posts, now, today))
  })
}
