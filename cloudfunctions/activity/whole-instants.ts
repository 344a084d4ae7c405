/**
 * One page of a list whose cursor is an instant: a full page without those of its last instant, of which others
 * may stand behind it, so that none falls between two pages. A page of one instant stays as it is.
 */
export function wholeInstants<T>(
  found: readonly T[],
  limit: number,
  instantOf: (one: T) => number,
): { page: readonly T[]; next?: number } {
  const last = found.at(-1)
  if (!last || found.length < limit) return { page: found }
  const whole = found.filter((one) => instantOf(one) !== instantOf(last))
  const page = whole.length > 0 ? whole : found
  return { page, next: instantOf(page.at(-1) ?? last) }
}
