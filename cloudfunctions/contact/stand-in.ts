import type { Day } from '../platform/day'
import { type Deputy, type Holder, isInForce, isOnLeave, type Leave, type Post } from './post'

/** Who answers for a post: its holder, or who stands in for him and for whom. */
export type Answerer = Deputy & { deputyFor?: string }

/** Anyone of the roster, and a stranger to it only by what a post says of him. */
type Person = Pick<Holder, 'openid' | 'phone'>

/** Two entries of the roster speak of the same person: by his WeChat identity, else by his number. */
export function isSamePerson(one: Person, other: Person): boolean {
  return (!!one.openid && one.openid === other.openid) || (!!one.phone && one.phone === other.phone)
}

/** The leave of someone who is away himself between these days; who only lends a post is not away. */
export function leaveOf(
  person: Person,
  posts: readonly Post[],
  [from, until]: readonly [Day, Day],
): Leave | undefined {
  return heldBy(person, posts).find(
    ({ leave }) => leave && !leave.delegated && leave.from <= until && from <= leave.until,
  )?.leave
}

/**
 * Who stands in for a post today, in turn: the deputy, then the deputies of a deputy who is away himself,
 * and so on; nobody twice, and nobody whose own posts have all ended. Empty while nobody has to.
 * `posts` tell who is away; whoever they do not speak of is taken as present.
 */
export function standIns(post: Post, posts: readonly Post[], today: Day): Deputy[] {
  if (!post.holder || !isInForce(post, today) || !isOnLeave(post, today)) return []
  const passed: Person[] = [post.holder]
  const found: Deputy[] = []
  for (let next = deputiesIn([post]); next.length > 0; ) {
    const fresh = next.filter(
      (one, index) => !passed.some((other) => isSamePerson(one, other)) && isFirst(one, index, next),
    )
    found.push(...fresh.filter((one) => !hasGone(one, posts, today)))
    passed.push(...fresh)
    next = fresh.flatMap((one) => deputiesIn(heldBy(one, posts).filter((own) => isAwayFrom(own, today))))
  }
  return found
}

/** Who answers for a post today: its holder; while he is away the first who stands in and is there; or nobody. */
export function answererOf(post: Post, today: Day, posts: readonly Post[] = []): Answerer | undefined {
  const { holder } = post
  if (!isInForce(post, today) || !holder) return undefined
  if (!isOnLeave(post, today)) return holder
  const present = standIns(post, posts, today).find((one) => !leaveOf(one, posts, [today, today]))
  if (present) return { ...present, deputyFor: holder.name }
  return post.leave?.delegated ? holder : undefined
}

function deputiesIn(posts: readonly Post[]): Deputy[] {
  return posts.flatMap(({ leave }) => leave?.deputy ?? [])
}

function heldBy(person: Person, posts: readonly Post[]): Post[] {
  return posts.filter(({ holder }) => holder && isSamePerson(holder, person))
}

function isAwayFrom(post: Post, today: Day): boolean {
  return isInForce(post, today) && isOnLeave(post, today) && !post.leave?.delegated
}

/** He had posts and has none any more: a deputy does not outlast his own office. */
function hasGone(person: Person, posts: readonly Post[], today: Day): boolean {
  const own = heldBy(person, posts)
  return own.length > 0 && !own.some((post) => isInForce(post, today))
}

function isFirst(person: Person, index: number, list: readonly Person[]): boolean {
  return list.findIndex((other) => other === person || isSamePerson(other, person)) === index
}
