import { outwardOf } from '../contact/answering'
import { postsOf } from '../contact/store'
import { queue } from '../message/store'
import type { Moment } from '../platform/clock'
import { transaction } from '../platform/database'
import type { Job } from '../platform/timer'
import { unreadMessages } from './arrival'
import type { Feedback } from './feedback'
import { HANDLING_STEPS } from './steps'
import { unreadMatters } from './store'

const AT_ONCE = 20

/**
 * What nobody has opened for half a working day goes to the deputy, or to who reminds where nobody is away, and onto
 * the duty desk's call list, each arrival once: it leaves the state `unread` in the transaction that tells them.
 */
export const job: Job = async ({ hasTime, ...moment }) => {
  for (let more = true; more && hasTime(); ) {
    const matters = await unreadMatters(moment.now, AT_ONCE)
    for (const matter of matters) await passOn(matter, moment)
    more = matters.length === AT_ONCE
  }
  return undefined
}

async function passOn({ _id, holder }: Feedback, { now, today }: Moment): Promise<void> {
  const posts = await postsOf(outwardOf(holder))
  await transaction(async (t) => {
    const feedback = await t.read('feedback', _id)
    const arrival = feedback?.arrival
    if (feedback?.holder !== holder || arrival?.state !== 'unread' || arrival.unreadAt > now) return
    const steps: readonly string[] = HANDLING_STEPS
    const waits = steps.includes(feedback.step)
    await t.put('feedback', { ...feedback, arrival: { ...arrival, state: waits ? 'passedOn' : 'ended' } })
    if (waits) await queue(t, unreadMessages(feedback, arrival, posts, now, today))
  })
}
