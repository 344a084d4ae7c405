import type { ActingPost, Actor } from '../platform/actor'
import { type DivisionCode, gridName, gridOf, isWithin } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import { refuse } from '../platform/refusal'
import type { Resident } from '../resident/resident'
import type { Feedback, LedgerLine } from './feedback'

/** The posts that file what they find or are told: of grids and communities, and the desk that takes calls. */
export const FILING_POSTS: readonly PostKind[] = [
  'microGridLeader',
  'gridLeader',
  'gridWorker',
  'communityCadre',
  'dutyDesk',
]

/** Who files: a resident, staff, or both. */
export type Filer = Actor & { resident?: Resident }

type Filing = Pick<Feedback, 'source' | 'onBehalfOf'>

/** True when someone may file, ask for similar matters and join them at all: a resident, or staff who file. */
export function mayFile({ resident, posts }: Filer): boolean {
  return !!resident || filing(posts).length > 0
}

/** A resident files as himself; what staff file is a patrol, a phone call, or on behalf of another. */
export function filesAsResident(
  { resident }: Pick<Filer, 'resident'>,
  { source }: Pick<Filing, 'source'>,
): boolean {
  return !!resident && source === 'resident'
}

/**
 * How whoever files signs. Refuses who is no resident and files as one, staff who have no such post, and a place outside
 * the grid of their post; `scopes` are those that answer for the place.
 */
export function filingSignature(
  filer: Filer,
  { source, onBehalfOf }: Filing,
  scopes: readonly DivisionCode[],
): LedgerLine['by'] {
  const { openid, resident, posts } = filer
  if (resident && filesAsResident(filer, { source })) {
    return { openid, name: resident.name, post: onBehalfOf ? '居民（代报）' : '居民' }
  }
  if (source === 'resident') throw refuse('access/enrol')
  const able = filing(posts)
  if (able.length === 0) throw refuse('access/forbidden')
  const post = able.find(({ scope }) => scopes.some((inner) => isWithin(inner, reachOf(scope))))
  if (!post) throw refuse('feedback/out-of-scope')
  const title = gridOf(post.scope) ? `${gridName(post.scope)} ${post.title}` : post.title
  return { openid, name: filer.name, post: title }
}

/** The grids and communities in which someone of these posts files. */
export function filingReach(posts: readonly ActingPost[]): DivisionCode[] {
  return [...new Set(filing(posts).map(({ scope }) => reachOf(scope)))]
}

function filing(posts: readonly ActingPost[]): ActingPost[] {
  return posts.filter(({ kind }) => FILING_POSTS.includes(kind))
}

/** Who walks through his micro-grid sees what lies beside it: he files for the whole grid. */
function reachOf(scope: DivisionCode): DivisionCode {
  return gridOf(scope) ?? scope
}
