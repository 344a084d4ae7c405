import type { Day } from '../platform/day'
import {
  communityOf,
  type DivisionCode,
  districtOf,
  gridName,
  gridOf,
  isWithin,
  levelOf,
  streetOf,
} from '../platform/division'
import { POSTS, type PostKind } from '../platform/post-kind'
import { type Holder, isInForce, type Post } from './post'
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

/** Who acts on what a scope holds: its leader, its cadres, its officers. */
const ACTS_FOR: Record<ReturnType<typeof levelOf> & string, PostKind> = {
  microGrid: 'microGridLeader',
  grid: 'gridLeader',
  community: 'communityCadre',
  street: 'streetDispatcher',
  department: 'departmentOfficer',
  district: 'districtSupervisor',
}

/** A scope and those around it, from the narrowest to its district. */
export function outwardOf(scope: DivisionCode): DivisionCode[] {
  const around = [scope, gridOf(scope), communityOf(scope), streetOf(scope), districtOf(scope)]
  return [...new Set(around.filter((each) => each !== undefined))]
}

/** True when someone who acts for this scope can be reached in the app today. */
export function canAct(scope: DivisionCode, posts: readonly Post[], today: Day): boolean {
  return actingPostsOf(scope, posts).some((post) => answererOf(post, today, posts)?.openid !== undefined)
}

/** Who of a scope is asked first today: the holder of one certain post where it is his, else in the order of posts. */
export function actingPerson(
  scope: DivisionCode,
  posts: readonly Post[],
  today: Day,
  postId?: string,
): (Holder & { deputyFor?: string }) | undefined {
  const own = posts.filter((post) => post._id === postId && post.scope === scope)
  const first = [...actingPostsOf(scope, posts)].sort((one, other) => orderOf(one) - orderOf(other))
  const answerers = [...own, ...first].map((post) => answererOf(post, today, posts))
  return answerers.find((answerer) => answerer?.openid !== undefined)
}

/** The same by name: `石伟民`, or `李红（代张明）`. */
export function actingName(scope: DivisionCode, posts: readonly Post[], today: Day): string | undefined {
  const person = actingPerson(scope, posts, today)
  return person && answeringName(person)
}

/**
 * The scope that has to act on what `holder` holds: itself, or the next one outward while nobody there can
 * be reached in the app. Undefined when the whole district has nobody: then it is its administrator's.
 */
export function actingScope(
  holder: DivisionCode,
  posts: readonly Post[],
  today: Day,
): DivisionCode | undefined {
  return outwardOf(holder).find((scope) => canAct(scope, posts, today))
}

/**
 * Scopes inside `scope` that have nobody who can act today, nor anybody between, so that it falls to
 * `scope`. The posts have to hold all that lie between.
 */
export function fallingTo(scope: DivisionCode, posts: readonly Post[], today: Day): DivisionCode[] {
  const inside = new Set(
    posts.filter((post) => post.scope !== scope && isWithin(post.scope, scope)).map((post) => post.scope),
  )
  return [...inside].filter((inner) => {
    const between = outwardOf(inner).filter((outer) => outer !== scope && isWithin(outer, scope))
    return !between.some((each) => canAct(each, posts, today))
  })
}

function actingPostsOf(scope: DivisionCode, posts: readonly Post[]): Post[] {
  const level = levelOf(scope)
  return posts.filter((post) => post.scope === scope && level && post.kind === ACTS_FOR[level])
}

function orderOf({ contact }: Post): number {
  return contact?.order ?? Number.MAX_SAFE_INTEGER
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
