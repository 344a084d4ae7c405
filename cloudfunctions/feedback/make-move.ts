import { calendarOf } from '../calendar/store'
import { type Actor, actorAmong, holds } from '../contact/actor'
import { outwardOf } from '../contact/answering'
import type { Post } from '../contact/post'
import { postsInside, postsOf } from '../contact/store'
import { communityOf, levelOf } from '../division/division'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { settingsOf } from '../settings/store'
import { HANDLING_POSTS, may } from './access'
import { actedOn } from './acting'
import type { Feedback, Rating } from './feedback'
import { advance } from './progress'
import { authorSignature, handlerSignature } from './signature'
import { MOVES, type Move, type SendBackReason } from './steps'
import { save } from './store'
import { isGrid, targetOf } from './target'
import { tidingsOf } from './tidings'

/** One move as it is asked for. */
export interface MoveInput {
  id: string
  move: Move
  key: string
  word?: string
  rating?: Rating
  reason?: SendBackReason
  target?: string
}

/** Moves a resident makes as the author, whatever posts he holds besides. */
const AUTHORS_MOVES: readonly Move[] = ['rate', 'veto', 'remind']

/**
 * Makes one move of the steps table, its ledger line and its message in one transaction. A repeat with the
 * same key changes nothing. Six operations at most in a warm function.
 */
export async function makeMove(input: MoveInput, call: PersonCall): Promise<Pick<Feedback, 'step'>> {
  const { id, move, key } = input
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (!feedback) throw refuse('feedback/unknown')
    const asAuthor =
      feedback.author === call.openid && feedback.source === 'resident' && AUTHORS_MOVES.includes(move)
    const [posts, settings, calendar] = await Promise.all([
      rosterFor(feedback, input, asAuthor ? undefined : call.openid),
      settingsOf(feedback.district, call),
      calendarOf(feedback.district, call),
    ])
    const actor = asAuthor ? authorOf(feedback) : actorAmong(call.openid, posts, call.today)
    const holdsIt = holds(actor, HANDLING_POSTS, feedback.holder)
    const matter = actor.posts.length && !holdsIt ? actedOn(feedback, posts, call.today) : feedback
    if (!may(actor, 'read', matter)) throw refuse('feedback/unknown')
    if (feedback.recentKeys.includes(key)) return { step: feedback.step }
    if (!may(actor, move, matter)) throw refuse('access/forbidden')
    const target = targetOf(move, input.target, feedback, posts, call.today)
    if (!target) throw refuse('feedback/wrong-target')
    const by = asAuthor ? authorSignature(actor) : handlerSignature(actor, matter)
    const { now: at, today } = call
    const changed = advance(feedback, move, { ...input, ...target, by, at, today, settings, calendar })
    await save(t, changed)
    await queue(t, tidingsOf(changed, move, posts, today))
    return { step: changed.feedback.step }
  })
}

/** A resident in what is his own as one: no post of his counts. */
function authorOf({ author, authorName }: Feedback): Actor {
  return { openid: author, name: authorName ?? '居民', posts: [] }
}

/**
 * The posts a move depends on: the mover's own, unless he is the author, who acts where the matter lies, and
 * who would have it then. One search, or none.
 */
async function rosterFor(
  { holder, route, finisher }: Feedback,
  { move, target }: MoveInput,
  mover: string | undefined,
): Promise<Post[]> {
  const row = MOVES[move]
  const tellsHolder = 'tells' in row && row.tells === 'holder'
  if (!mover && !tellsHolder) return []
  const community = communityOf(holder)
  if (row.asks === 'colleague' && community && isGrid(holder)) return postsInside([community], mover)
  const to = target && levelOf(target) ? [target] : []
  const scopes = [holder, route.holder, ...to, ...(finisher ? [finisher] : [])].flatMap(outwardOf)
  return postsOf([...new Set(scopes)], mover)
}
