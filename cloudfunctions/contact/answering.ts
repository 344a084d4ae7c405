import type { Day } from '../calendar/day'
import { type DivisionCode, gridName, levelOf } from '../division/division'
import { answererOf, POSTS, type Post, type PostKind } from './post'

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
  const passedOver: string[] = []
  for (const scope of scopes) {
    const kind = ANSWERS_FOR[levelOf(scope) ?? 'district']
    const candidates = posts.filter((post) => post.scope === scope && post.kind === kind)
    for (const post of candidates) {
      const answerer = answererOf(post, today)
      if (answerer) return { scope, post, name: answerer.name, deputyFor: answerer.deputyFor, passedOver }
    }
    const missing = candidates.length ? (candidates[0]?.holder ? '请假' : '空缺') : '未设'
    if (kind) passedOver.push(`${gridName(scope)}（${POSTS[kind].name}${missing}）`)
  }
  return undefined
}

/** `张明`, or `李红（代张明）` while a deputy answers. */
export function answeringName({ name, deputyFor }: Pick<Answering, 'name' | 'deputyFor'>): string {
  return deputyFor ? `${name}（代${deputyFor}）` : name
}
