import { canAct } from '../contact/answering'
import type { Post } from '../contact/post'
import { answererOf } from '../contact/stand-in'
import type { Day } from '../platform/day'
import { communityOf, type DivisionCode, districtOf, isGrid, levelOf, streetOf } from '../platform/division'
import { HANDLING_POSTS } from './access'
import type { Feedback } from './feedback'
import { type Asks, MOVES, type Move } from './steps'

/** Where a move shall lead: a scope, and of a colleague his post. */
export interface Target {
  target?: DivisionCode
  assignee?: string
}

/** What names a place or a person; of other moves a target is not looked at. */
const ASK_FOR_TARGET: readonly Asks[] = ['unit', 'proposal', 'grid', 'colleague']

type Place = Pick<Feedback, 'holder' | 'route'>

/**
 * The target of a move as it was asked for, if it can have the matter now: a department of the district with
 * somebody who can act, a grid of the community, a colleague of the same unit. Undefined when it cannot.
 */
export function targetOf(
  move: Move,
  wanted: string | undefined,
  matter: Place,
  posts: readonly Post[],
  today: Day,
): Target | undefined {
  const { asks } = MOVES[move]
  if (!wanted || !ASK_FOR_TARGET.includes(asks)) return {}
  if (asks === 'colleague') {
    const post = posts.find(({ _id }) => _id === wanted)
    return post && isColleague(post, matter, today, posts)
      ? { target: post.scope, assignee: post._id }
      : undefined
  }
  if (asks === 'proposal') return isUnit(wanted, matter) ? { target: wanted } : undefined
  const fits =
    asks === 'grid' ? isGridOf(wanted, matter) : isUnit(wanted, matter) || isOwnStreet(move, wanted, matter)
  return fits && canAct(wanted, posts, today) ? { target: wanted } : undefined
}

/** Somebody who handles in the same unit: the same office, or any grid of the same community. */
export function isColleague(
  post: Post,
  { holder }: Pick<Place, 'holder'>,
  today: Day,
  roster: readonly Post[],
): boolean {
  const kinds: readonly string[] = HANDLING_POSTS
  if (!kinds.includes(post.kind) || !answererOf(post, today, roster)?.openid) return false
  return isGrid(holder)
    ? isGrid(post.scope) && communityOf(post.scope) === communityOf(holder)
    : post.scope === holder
}

function isUnit(code: DivisionCode, { holder }: Place): boolean {
  return levelOf(code) === 'department' && districtOf(code) === districtOf(holder)
}

/** The district may also say that it is the street's own. */
function isOwnStreet(move: Move, code: DivisionCode, { route }: Place): boolean {
  return move === 'assign' && code === streetOf(route.holder)
}

function isGridOf(code: DivisionCode, { holder }: Place): boolean {
  return isGrid(code) && communityOf(code) === communityOf(holder)
}
