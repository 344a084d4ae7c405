import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { actorOf } from '../resident/store'
import { joinId } from './feedback'
import { mayFile } from './filing'
import { isJoinable } from './joining'
import type { joinInput } from './schema'

/**
 * Joins a neighbour's matter 我也遇到: it weighs more, and the caller is told of its end. Once for each
 * person, however often it is sent. Refuses who may not file, the author, and what is ended or too old.
 */
export async function joinFeedback({ id }: z.infer<typeof joinInput>, call: PersonCall) {
  const { openid, now, today } = call
  const filer = await actorOf(openid, call)
  if (!mayFile(filer)) throw refuse('access/enrol')
  const _id = joinId(id, openid)
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (!feedback) throw refuse('feedback/unknown')
    if (feedback.author === openid) throw refuse('feedback/own')
    if (await t.read('feedbackJoins', _id)) return { weight: feedback.weight }
    if (!isJoinable(feedback, today)) throw refuse('feedback/not-joinable')
    const weight = feedback.weight + 1
    await t.add('feedbackJoins', { _id, feedback: id, openid, joinedAt: now })
    await t.put('feedback', { ...feedback, weight, joiners: 'toTell' })
    return { weight }
  })
}
