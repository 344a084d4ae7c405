import { type Actor, holds } from '../contact/actor'
import type { PostKind } from '../contact/post'
import { type DivisionCode, isWithin } from '../division/division'
import type { Who } from '../platform/access'
import { type Feedback, INFORMS } from './feedback'
import { type Move, movesFrom } from './steps'

/** Who may call each procedure at all. */
export const ACCESS = {
  submit: 'person',
  mine: 'person',
  read: 'person',
  advance: 'person',
  note: 'person',
  estates: 'person',
  similar: 'person',
  join: 'person',
  joined: 'person',
} as const satisfies Record<string, Who>

/** What permission depends on. `acting`: who has to act in the holder's place today, where that is someone else. */
export type Matter = Pick<Feedback, 'author' | 'holder' | 'category' | 'route'> & { acting?: DivisionCode }

type Rule = (actor: Actor, matter: Matter) => boolean

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

const author: Rule = (actor, matter) => actor.openid === matter.author
const handler: Rule = (actor, matter) =>
  holds(actor, HANDLING_POSTS, matter.holder) ||
  (!!matter.acting && holds(actor, HANDLING_POSTS, matter.acting))
const overseer: Rule = (actor, matter) =>
  actor.posts.some((post) => isOneOf(OVERSEEING_POSTS, post.kind) && isWithin(matter.holder, post.scope))

/** Whom the category informs, where it was filed: wherever it is handled later, he may still read it. */
const informed: Rule = (actor, { category, route }) =>
  actor.posts.some((post) => post.kind === INFORMS[category] && isWithin(route.holder, post.scope))

/** Who may do what with one matter. A new move does not compile until it has a row here. */
const MATTER_ACCESS: Record<Move | 'read' | 'note', Rule> = {
  read: (actor, matter) =>
    author(actor, matter) || handler(actor, matter) || overseer(actor, matter) || informed(actor, matter),
  note: handler,
  accept: handler,
  finish: handler,
  rate: author,
}

export function may(actor: Actor, what: Move | 'read' | 'note', matter: Matter): boolean {
  return MATTER_ACCESS[what](actor, matter)
}

/** The moves open to this person on this matter now. Pages draw their buttons from this list. */
export function openMoves(actor: Actor, matter: Matter & Pick<Feedback, 'step'>): Move[] {
  return movesFrom(matter.step).filter((move) => may(actor, move, matter))
}

/** Handlers and overseers see internal notes; the author does not, unless he handles it himself. */
export function seesInternal(actor: Actor, matter: Matter): boolean {
  return handler(actor, matter) || overseer(actor, matter)
}

function isOneOf<T extends string>(list: readonly T[], item: string): item is T {
  return (list as readonly string[]).includes(item)
}
