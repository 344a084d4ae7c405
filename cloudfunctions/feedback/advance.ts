import type { z } from 'zod'
import { actorAmong } from '../contact/actor'
import { outwardOf } from '../contact/answering'
import type { Post } from '../contact/post'
import { postsInside, postsOf } from '../contact/store'
import { type Actor, holds } from '../platform/actor'
import { addDays } from '../platform/day'
import { communityOf, isGrid, levelOf } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { carry, type MoveInput, type Standing } from '../process/effects/carry'
import { HANDLING_POSTS, may } from './access'
import { actedOn } from './effects/acting'
import type { Feedback, LedgerLine } from './feedback'
import { type Change, matters } from './process'
import type { advanceInput } from './schema'
import { authorSignature, handlerSignature } from './signature'
import { MOVES, type Move, type Step } from './steps'
import { endedBefore } from './store'
import { targetOf } from './target'
import { tidingsOf, warningsOf } from './tidings'

type Input = z.infer<typeof advanceInput>

/** Moves a resident makes as the author, whatever posts he holds besides. */
const AUTHORS_MOVES: readonly Move[] = ['rate', 'veto', 'remind']

/** Within this many days after an end the same again is a repeat 假性办结. */
const REPEAT_DAYS = 30

/** Matters as people and the timer carry them. A move costs six operations at most in a warm function. */
export const feedback = carry<Step, Move, Feedback, LedgerLine, Change, Input & MoveInput<Move>>({
  collection: 'feedback',
  process: matters,
  unknown: 'feedback/unknown',
  standing: standingOf,
  ends: (change) => change,
  async wakes(matter, { today }) {
    const since = Date.parse(`${addDays(today, -REPEAT_DAYS)}T00:00:00+08:00`)
    const looks = matter.alarms.some(({ what }) => what === 'repeat')
    const ended = looks ? await endedBefore(matter, since) : undefined
    return ({ alarms, filedAt }) => {
      const fires = alarms.some(({ what, on }) => what === 'repeat' && on <= today)
      return ended && fires ? { repeat: { of: ended._id, at: filedAt } } : {}
    }
  },
  warns: (matter, what, posts, { today, now }) => warningsOf(matter, what, posts, today, now),
})

/** A caller before a matter: its author in what is his own as a resident, else by the posts he acts in today. */
async function standingOf(
  matter: Feedback,
  { openid, today }: PersonCall,
  input?: Input,
): Promise<Standing<Move, Feedback, LedgerLine, Change>> {
  const isOwn = matter.author === openid && matter.source === 'resident'
  const asAuthor = isOwn && !!input && AUTHORS_MOVES.includes(input.move)
  const posts = await rosterFor(matter, input, asAuthor ? undefined : openid)
  const actor = asAuthor ? authorOf(matter) : actorAmong(openid, posts, today)
  const holdsIt = holds(actor, HANDLING_POSTS, matter.holder)
  const seen = actor.posts.length && !holdsIt ? actedOn(matter, posts, today) : matter
  return {
    may: (what) => may(actor, what, seen),
    by: asAuthor ? authorSignature(actor) : handlerSignature(actor, seen),
    said(change) {
      const target = input && targetOf(input.move, input.target, matter, posts, today)
      if (!target) throw refuse('feedback/wrong-target')
      const { rating, reason } = input
      return { ...change, rating, reason, ...target }
    },
    tells: (moved) => (input ? tidingsOf(moved, input.move, posts, today) : []),
  }
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
  input: Input | undefined,
  mover: string | undefined,
): Promise<Post[]> {
  if (!input) return postsOf(outwardOf(holder), mover)
  const row = MOVES[input.move]
  const tellsHolder = 'tells' in row && row.tells === 'holder'
  if (!mover && !tellsHolder) return []
  const community = communityOf(holder)
  if (row.asks === 'colleague' && community && isGrid(holder)) return postsInside([community], mover)
  const to = input.target && levelOf(input.target) ? [input.target] : []
  const scopes = [holder, route.holder, ...to, ...(finisher ? [finisher] : [])].flatMap(outwardOf)
  return postsOf([...new Set(scopes)], mover)
}
