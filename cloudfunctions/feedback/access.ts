import { type Actor, holds } from '../contact/actor'
import type { PostKind } from '../contact/post'
import { isWithin } from '../division/division'
import type { Who } from '../platform/access'
import type { Feedback } from './feedback'
import { type Move, movesFrom } from './steps'

/** Who may call each procedure at all. */
export const ACCESS = {
  submit: 'resident',
  mine: 'resident',
  read: 'person',
  advance: 'person',
  note: 'person',
} as const satisfies Record<string, Who>

type Rule = (actor: Actor, feedback: Pick<Feedback, 'author' | 'holder'>) => boolean

/** The posts that handle what their own grid, micro-grid or community holds. */
export const HANDLING_POSTS = [
  'microGridLeader',
  'gridLeader',
  'gridWorker',
  'communityCadre',
] as const satisfies PostKind[]

/** The posts that see what lies in their scope, whoever holds it. */
const OVERSEEING_POSTS = [
  'gridLeader',
  'communityCadre',
  'streetDispatcher',
  'districtSupervisor',
] as const satisfies PostKind[]

const author: Rule = (actor, feedback) => actor.openid === feedback.author
const holder: Rule = (actor, feedback) => holds(actor, HANDLING_POSTS, feedback.holder)
const overseer: Rule = (actor, feedback) =>
  actor.posts.some((post) => isOneOf(OVERSEEING_POSTS, post.kind) && isWithin(feedback.holder, post.scope))

/** Who may do what with one matter. A new move does not compile until it has a row here. */
const MATTER_ACCESS: Record<Move | 'read' | 'note', Rule> = {
  read: (actor, feedback) => author(actor, feedback) || holder(actor, feedback) || overseer(actor, feedback),
  note: holder,
  accept: holder,
  finish: holder,
  rate: author,
}

export function may(
  actor: Actor,
  what: Move | 'read' | 'note',
  feedback: Pick<Feedback, 'author' | 'holder'>,
): boolean {
  return MATTER_ACCESS[what](actor, feedback)
}

/** The moves open to this person on this matter now. Pages draw their buttons from this list. */
export function openMoves(actor: Actor, feedback: Pick<Feedback, 'author' | 'holder' | 'step'>): Move[] {
  return movesFrom(feedback.step).filter((move) => may(actor, move, feedback))
}

/** Handlers and overseers see internal notes; the author does not, unless he handles it himself. */
export function seesInternal(actor: Actor, feedback: Pick<Feedback, 'author' | 'holder'>): boolean {
  return holder(actor, feedback) || overseer(actor, feedback)
}

function isOneOf<T extends string>(list: readonly T[], item: string): item is T {
  return (list as readonly string[]).includes(item)
}
