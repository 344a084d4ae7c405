import type { Who } from '../platform/access'
import { type Actor, holds } from '../platform/actor'
import { communityOf, type DivisionCode, districtOf, isWithin } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import { type Condition, whyNot } from './conditions'
import { type Feedback, informedOf } from './feedback'
import { type Move, movesFrom } from './steps'

/** The posts that handle what their own scope holds. */
export const HANDLING_POSTS = [
  'microGridLeader',
  'gridLeader',
  'gridWorker',
  'communityCadre',
  'streetDispatcher',
  'departmentOfficer',
  'districtSupervisor',
] as const satisfies PostKind[]

/** Who may call each procedure at all. */
export const ACCESS = {
  submit: 'person',
  mine: 'person',
  read: 'person',
  advance: 'person',
  note: 'person',
  /** An administrator too: he acts where a district has nobody left. */
  choices: [...HANDLING_POSTS, 'administrator'],
  acceptMany: HANDLING_POSTS,
  handOver: ['communityCadre', 'administrator'],
  templates: HANDLING_POSTS,
  saveTemplate: HANDLING_POSTS,
  removeTemplate: HANDLING_POSTS,
  estates: 'person',
  similar: 'person',
  join: 'person',
  joined: 'person',
  reveal: 'person',
} as const satisfies Record<string, Who>

/** What permission depends on. `acting`: who has to act in the holder's place today, where that is someone else. */
export type Matter = Pick<Feedback, 'author' | 'source' | 'holder' | 'category' | 'informed' | 'route'> & {
  acting?: DivisionCode
  /** Not even the district has anybody who handles: its administrator has to. */
  leaderless?: boolean
}

type Rule = (actor: Actor, matter: Matter) => boolean

/** The posts that see what lies in their scope, whoever holds it. */
const OVERSEEING_POSTS = [
  'gridLeader',
  'communityCadre',
  'streetDispatcher',
  'districtSupervisor',
] as const satisfies PostKind[]

/** Who files on patrol or for a caller has handed it in; he does not rate what his colleagues did. */
const author: Rule = (actor, matter) => actor.openid === matter.author
const resident: Rule = (actor, matter) => author(actor, matter) && matter.source === 'resident'
const handler: Rule = (actor, { holder, acting, leaderless }) =>
  holds(actor, HANDLING_POSTS, holder) ||
  (!!acting && holds(actor, leaderless ? ['administrator'] : HANDLING_POSTS, acting))
/** Whoever it was routed to, and whose scope it came from, goes on seeing it when it has been passed upward. */
const overseer: Rule = (actor, { holder, route }) =>
  holds(actor, HANDLING_POSTS, route.holder) ||
  actor.posts.some(
    ({ kind, scope }) =>
      isOneOf(OVERSEEING_POSTS, kind) && (isWithin(holder, scope) || isWithin(route.holder, scope)),
  )
const supervisor: Rule = (actor, { holder }) => holds(actor, ['districtSupervisor'], districtOf(holder))
const nobody: Rule = () => false

/** Whom the category informs, where it was filed: wherever it is handled later, he may still read it. */
const informed: Rule = (actor, matter) =>
  actor.posts.some(
    ({ kind, scope }) => informedOf(matter).includes(kind) && isWithin(matter.route.holder, scope),
  )

/** Who may do what with one matter. A new move does not compile until it has a row here. */
const MATTER_ACCESS: Record<Move | 'read' | 'note' | 'reveal', Rule> = {
  read: (actor, matter) =>
    author(actor, matter) || handler(actor, matter) || overseer(actor, matter) || informed(actor, matter),
  note: handler,
  reveal: handler,
  accept: handler,
  finish: handler,
  toCommunity: handler,
  toGrid: handler,
  keep: handler,
  toStreet: handler,
  decline: handler,
  dispatch: handler,
  returnToCommunity: handler,
  sign: handler,
  sendBack: handler,
  assign: handler,
  forward: handler,
  verify: handler,
  reject: handler,
  rate: resident,
  veto: resident,
  remind: (actor, matter) => author(actor, matter) || supervisor(actor, matter),
  ticket: supervisor,
  closeTicket: supervisor,
  answerTicket: handler,
  /** The timer's. */
  lapse: nobody,
  /** Not one by one: all open matters of a scope together. */
  handOver: nobody,
}

export function may(actor: Actor, what: Move | 'read' | 'note' | 'reveal', matter: Matter): boolean {
  return MATTER_ACCESS[what](actor, matter)
}

/** The moves open to this person on this matter now. Pages draw their buttons from this list. */
export function openMoves(actor: Actor, matter: Matter & Condition, today: string): Move[] {
  return movesFrom(matter.step, matter.holder).filter(
    (move) => may(actor, move, matter) && !whyNot(matter, move, today, actor.openid === matter.author),
  )
}

/** Handlers and overseers see internal notes; the author does not, unless he handles it himself. */
export function seesInternal(actor: Actor, matter: Matter): boolean {
  return handler(actor, matter) || overseer(actor, matter)
}

/** A cadre hands over between the grids of his community, an administrator between equals of his district. */
export function mayHandOver(actor: Actor, from: DivisionCode, to: DivisionCode): boolean {
  return actor.posts.some(({ kind, scope }) => {
    if (!isWithin(from, scope) || !isWithin(to, scope)) return false
    return kind === 'administrator' || (kind === 'communityCadre' && communityOf(from) === communityOf(to))
  })
}

function isOneOf<T extends string>(list: readonly T[], item: string): item is T {
  return (list as readonly string[]).includes(item)
}
