import type { Post } from '../contact/post'
import type { Estate } from '../division/estate'
import { communityOf, type DivisionCode, gridName, levelOf } from '../platform/division'
import { POSTS } from '../platform/post-kind'
import type { Part, Roster } from './roster'

/** Names of organisations by their code. */
export type Labels = ReadonlyMap<DivisionCode, string>

/** What organisations are called, in the file before in the database. */
export function labelsOf(current: Roster, wanted: Roster): Labels {
  const all = [...current.organisations, ...wanted.organisations]
  return new Map(all.map(({ _id, name }) => [_id, name]))
}

/** A document as people speak of it: `新南社区2网格 网格长 李红`. */
export function labelOf<P extends Part>(part: P, it: Roster[P][number], labels: Labels): string {
  if (part === 'posts') return postLabel(it as Post, labels)
  if (part === 'grids') return placeName(it._id, labels)
  if (part === 'estates') return `${(it as Estate).community}${(it as Estate).name}`
  return (it as { name: string }).name
}

function postLabel({ scope, kind, holder }: Post, labels: Labels): string {
  return `${placeName(scope, labels)} ${POSTS[kind].name} ${holder?.name ?? '（空缺）'}`
}

/** `新南社区2网格`; a place of the community `here` without the community: `2网格`. */
export function placeName(code: DivisionCode, labels: Labels, here?: DivisionCode): string {
  const inside = ['grid', 'microGrid'].includes(levelOf(code) ?? '')
  if (inside && communityOf(code) === here) return gridName(code)
  return (labels.get(communityOf(code) ?? code) ?? code) + (inside ? gridName(code) : '')
}
