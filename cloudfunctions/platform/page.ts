/**
 * A place in a list: the value the list is ordered by, of the last one shown, and that one's id, as others may have
 * the same value. `at` is empty for one that has no such value; those stand first.
 */
export interface Cursor<V extends number | string = number> {
  at: V
  id: string
}

/** Sorts places in a list, the smallest first, as a search does. */
export function inTheOrder(one: Cursor, other: Cursor): number {
  return one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id))
}

/** How many a list searches for to show so many: one more, which tells that there are others behind. */
export function oneMoreThan(limit: number): number {
  return limit + 1
}

/**
 * A page of what was found with one more than `limit`, and `next`, the cursor of the last one on it; without `next` the
 * list ends. It follows from what was found: what somebody leaves out of `shown` afterwards never ends a list.
 */
export function pageOf<T, C>(
  found: readonly T[],
  limit: number,
  cursorOf: (last: T) => C,
): { shown: readonly T[]; next?: C } {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return found.length > limit && last !== undefined ? { shown, next: cursorOf(last) } : { shown }
}

/**
 * All that a search finds, `limit` at a time, for whatever has to look at everything. One search for each page; behind
 * a last one that is full, one that finds nothing.
 */
export async function* everyPage<T, C>(
  limit: number,
  search: (after: C | undefined, limit: number) => Promise<readonly T[]>,
  cursorOf: (last: T) => C,
): AsyncGenerator<readonly T[]> {
  for (let after: C | undefined, full = true; full; ) {
    const page = await search(after, limit)
    yield page
    const last = page.at(-1)
    after = last && cursorOf(last)
    full = last !== undefined && page.length === limit
  }
}
