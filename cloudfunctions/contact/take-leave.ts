import type { z } from 'zod'
import { transaction } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signedOn } from './actor'
import { chosenFor, colleaguesFor, deputyOf, isAwayOn } from './colleague'
import { refuseWrongDays } from './days'
import { isInForce, type Leave, type Post } from './post'
import type { leaveInput } from './schema'
import { change, postsOf, submissionOf } from './store'

/**
 * The caller is away on these days: in each of his posts the chosen colleague of the same organisation
 * stands in, or nobody, and then it falls to who is next outward. What he had delegated is replaced.
 * Refuses wrong days, strangers, and a colleague who is away himself. A repeat changes nothing.
 */
export async function takeLeave(input: z.infer<typeof leaveInput>, call: StaffCall) {
  const { from, until, deputies } = input
  const { openid, actor, named, now, today } = call
  refuseWrongDays({ from, until }, today)
  const own = named.filter((post) => isHeldBy(openid, post, today))
  if (own.length === 0) throw refuse('post/unknown')
  const roster = await postsOf(own.map(({ scope }) => scope))
  const chosen = roster.filter(({ _id }) => deputies.includes(_id))
  const known = chosen.filter((one) => own.some((post) => colleaguesFor(post, roster, today).includes(one)))
  if (known.length < new Set(deputies).size) throw refuse('leave/no-colleague')
  if (known.some(({ holder }) => holder && isAwayOn(holder, roster, { from, until })))
    throw refuse('leave/deputy-away')
  const submission = await submissionOf(openid, { ...input, told: 'takeLeave' }, own)
  await transaction(async (t) => {
    for (const { _id } of own) {
      const post = await t.read('posts', _id)
      if (!post || !isHeldBy(openid, post, today)) continue
      const colleague = chosenFor(post, known)?.holder
      const deputy = colleague && deputyOf(colleague, roster, { from, until })
      const leave: Leave = { from, until, ...(deputy && { deputy }) }
      const told = { told: 'takeLeave' as const, by: signedOn(actor, post), at: now, from, until }
      await change(t, { ...post, leave }, { ...told, ...(deputy && { deputy: deputy.name }) }, submission)
    }
  })
}

function isHeldBy(openid: string, post: Post, today: string): boolean {
  return post.holder?.openid === openid && isInForce(post, today)
}
