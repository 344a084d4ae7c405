import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { canAct } from '../contact/answering'
import { postsOf } from '../contact/store'
import { queueAlone } from '../message/store'
import { transaction } from '../platform/database'
import { isGrid, levelOf } from '../platform/division'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { saveCase } from '../process/store'
import { settingsOf } from '../settings/store'
import { mayHandOver } from './access'
import { handOverMessages } from './arrival'
import type { Feedback } from './feedback'
import { type Change, matters } from './process'
import type { handOverInput } from './schema'
import { openMattersHeldBy } from './store'

/** One call moves so many; the page calls again until none is left. */
const CHUNK = 50

/**
 * Moves the open matters of one scope to another of the same kind 交接, as when a post ends: clocks and promises run
 * on, and whoever has them now is told. Answers how many it moved and whether there are more; what is moved has left the first scope, so it may
 * be called again at any time. Refuses a scope that is not the caller's, or that has nobody who can act.
 */
export async function handOver({ from, to }: z.infer<typeof handOverInput>, call: StaffCall) {
  const { actor, now: at, today } = call
  if (!mayHandOver(actor, from, to)) throw refuse('access/forbidden')
  const alike = isGrid(from) ? isGrid(to) : levelOf(from) === levelOf(to)
  const [posts, settings, calendar, held] = await Promise.all([
    postsOf([to]),
    settingsOf(to, call),
    calendarOf(to, call),
    openMattersHeldBy(from, oneMoreThan(CHUNK)),
  ])
  if (from === to || !alike || !canAct(to, posts, today)) throw refuse('feedback/wrong-target')
  const post = actor.posts.find(({ kind }) => kind === 'administrator' || kind === 'communityCadre')
  const by = { openid: actor.openid, name: actor.name, post: post?.title ?? '工作人员' }
  const change = { by, at, today, settings, calendar, target: to }
  const { shown: chunk, next } = pageOf(held, CHUNK, ({ _id }) => _id)
  const moved: Feedback[] = []
  for (const { _id } of chunk)
    moved.push(...(await moveOne(_id, from, { ...change, key: `hand-over-${from}-${to}-${at}` })))
  const [first] = moved
  if (first) await queueAlone(handOverMessages(first, moved.length, by, posts, at, today))
  return { moved: chunk.length, more: next !== undefined }
}

/** One matter as it is after that; none when somebody has moved it elsewhere meanwhile. */
async function moveOne(id: string, from: string, change: Change): Promise<Feedback[]> {
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (feedback?.holder !== from || feedback.step === 'closed') return []
    const moved = matters.advance(feedback, 'handOver', change)
    await saveCase(t, 'feedback', moved.next, moved.line)
    return [moved.next]
  })
}
