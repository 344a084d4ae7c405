import type { Index } from '../store/index-definition'
import type { Sort } from '../store/sort'
import type { Bounds } from './intervals'

/** How an index gives the order that a query wants; null when it does not. */
export interface Order {
  reverse: boolean
  /** Several intervals must be merged to give it. */
  merge: boolean
}

/**
 * Behind its points, an index is in the order of its further fields. Fields held to one point need no order;
 * intervals with several points are merged.
 */
export function orderFrom(
  index: Index,
  bounds: Bounds,
  sort: Sort,
  single: ReadonlySet<string>,
): Order | null {
  const wanted = Object.entries(sort).filter(([field]) => !single.has(field))
  if (wanted.length === 0) return { reverse: false, merge: false }
  if (index.multikey) return null
  const rest = index.fields
    .map((field, at) => ({ field, direction: index.directions[at] ?? 1 }))
    .slice(bounds.points)
  let reverse: boolean | null = null
  for (const [at, [field, direction]] of wanted.entries()) {
    const have = rest[at]
    if (have?.field !== field) return null
    const turned = have.direction !== direction
    if (reverse !== null && reverse !== turned) return null
    reverse = turned
  }
  return { reverse: reverse ?? false, merge: bounds.intervals.length > 1 }
}
