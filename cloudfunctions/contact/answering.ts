import type { Day } from '../calendar/day'
import { type DivisionCode, gridName, levelOf } from '../division/division'
import { answererOf, isInForce, POSTS, type Post, type PostKind } from './post'

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
  /** One short reason per scope passed over: `微网格02-1（微网格长空缺）`. */
  passedOver: string[]
}

/**
 * The first of these scopes, narrowest first, that has someone who answers today: the holder, or his
 * deputy while he is away. A post that is vacant, ended or on leave without a deputy is passed over.
 * Undefined only when no scope has anybody.
 */
export function firstAnswering(
  scopes: readonly DivisionCode[],
  posts: readonly Post[],
  today: Day,
): Answering | undefined {
  for (const [index, scope] of scopes.entries()) {
    for (const post of answeringPosts(scope, posts)) {
      const answerer = answererOf(post, today)
      if (!answerer) continue
      const passedOver = whyPassedOver(scopes.slice(0, index), posts, today)
      return { scope, post, name: answerer.name, deputyFor: answerer.deputyFor, passedOver }
    }
  }
  return undefined
}

/** One short reason for each scope that has nobody who answers today: `微网格02-1（微网格长空缺）`. */
export function whyPassedOver(scopes: readonly DivisionCode[], posts: readonly Post[], today: Day): string[] {
  return scopes.flatMap((scope) => {
    const kind = answeringKind(scope)
    const candidates = answeringPosts(scope, posts)
    const away = candidates.some((post) => post.holder && isInForce(post, today))
    const reason = away ? '请假' : candidates.length ? '空缺' : '未设'
    return kind ? [`${gridName(scope)}（${POSTS[kind].name}${reason}）`] : []
  })
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

/** The phone to ring for who answers: the deputy's own while he stands in. */
export function dutyPhone({ post, deputyFor }: Answering): string | undefined {
  return (deputyFor ? post.leave?.deputy : post.contact)?.dutyPhone
}
