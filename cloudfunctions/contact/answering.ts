import type { Day } from '../calendar/day'
import { communityOf, type DivisionCode, gridName, gridOf, isWithin, levelOf } from '../division/division'
import { isInForce, POSTS, type Post, type PostKind } from './post'
import { type Answerer, answererOf } from './stand-in'

/** Who answers for a scope: the leader of a grid or micro-grid, the duty desk of a community. */
const ANSWERS_FOR: Partial<Record<ReturnType<typeof levelOf> & string, PostKind>> = {
  microGrid: 'microGridLeader',
  grid: 'gridLeader',
  community: 'dutyDesk',
}

/** Someone who answers, for which scope, and who was passed over on the way to him. */
export interface Answering {
  scope: DivisionCode
  post: Post
  name: string
  deputyFor?: string
  /** To ring him by, as published. */
  phone?: string
  /** One short reason per scope passed over: `微网格02-1（微网格长空缺）`. */
  passedOver: string[]
}

/** How someone is to be reached: rung, or through this app, which needs that he has signed in to it. */
export type Reach = 'phone' | 'app'

/**
 * The first of these scopes, narrowest first, that has someone who answers today: the holder, or who
 * stands in for him while he is away. A post that is vacant, ended, on leave with nobody to stand in, or
 * not to be reached is passed over. `roster` tells who is away. Undefined only when no scope has anybody.
 */
export function firstAnswering(
  scopes: readonly DivisionCode[],
  posts: readonly Post[],
  today: Day,
  reach: Reach = 'phone',
  roster: readonly Post[] = posts,
): Answering | undefined {
  for (const [index, scope] of scopes.entries()) {
    for (const post of answeringPosts(scope, posts)) {
      const answerer = answererOf(post, today, roster)
      if (!answerer || !isReached(post, answerer, reach)) continue
      const { name, deputyFor } = answerer
      const passedOver = whyPassedOver(scopes.slice(0, index), posts, today, roster)
      return { scope, post, name, deputyFor, phone: phoneOf(post, answerer), passedOver }
    }
  }
  return undefined
}

/** One short reason for each scope that has nobody who answers today: `微网格02-1（微网格长空缺）`. */
export function whyPassedOver(
  scopes: readonly DivisionCode[],
  posts: readonly Post[],
  today: Day,
  roster: readonly Post[] = posts,
): string[] {
  return scopes.flatMap((scope) => {
    const kind = answeringKind(scope)
    return kind
      ? [`${gridName(scope)}（${POSTS[kind].name}${reasonFor(answeringPosts(scope, posts), today, roster)}）`]
      : []
  })
}

/**
 * The scope that has to act on what `holder` holds: itself, or the next one outward while nobody there can
 * be reached in the app. The community always can: its cadres do it together.
 */
export function actingScope(holder: DivisionCode, posts: readonly Post[], today: Day): DivisionCode {
  const outward = [holder, gridOf(holder)].filter((scope) => scope !== undefined)
  return firstAnswering([...new Set(outward)], posts, today, 'app')?.scope ?? communityOf(holder) ?? holder
}

/** Scopes inside `scope` that have nobody who can act today, so that it falls to `scope`. */
export function fallingTo(scope: DivisionCode, posts: readonly Post[], today: Day): DivisionCode[] {
  const inside = new Set(
    posts.filter((post) => post.scope !== scope && isWithin(post.scope, scope)).map((post) => post.scope),
  )
  return [...inside].filter((inner) => answeringKind(inner) && actingScope(inner, posts, today) === scope)
}

function reasonFor(candidates: readonly Post[], today: Day, roster: readonly Post[]): string {
  if (candidates.length === 0) return '未设'
  if (candidates.some((post) => answererOf(post, today, roster))) return '尚未登录'
  return candidates.some((post) => post.holder && isInForce(post, today)) ? '请假' : '空缺'
}

/** A community's desk is its cadres: it needs no sign-in of its own. */
function isReached(post: Post, answerer: Answerer, reach: Reach): boolean {
  if (reach === 'phone') return !answerer.deputyFor || answerer.dutyPhone !== undefined
  return post.kind === 'dutyDesk' || answerer.openid !== undefined
}

function answeringKind(scope: DivisionCode): PostKind | undefined {
  return ANSWERS_FOR[levelOf(scope) ?? 'district']
}

function answeringPosts(scope: DivisionCode, posts: readonly Post[]): Post[] {
  return posts.filter((post) => post.scope === scope && post.kind === answeringKind(scope))
}

/** `张明`, or `李红（代张明）` while a deputy answers. */
export function answeringName({ name, deputyFor }: Pick<Answering, 'name' | 'deputyFor'>): string {
  return deputyFor ? `${name}（代${deputyFor}）` : name
}

/** The phone to ring for who answers for a post: his own, also while he stands in. */
export function phoneOf(post: Post, { deputyFor, dutyPhone }: Answerer): string | undefined {
  return deputyFor ? dutyPhone : post.contact?.dutyPhone
}
