import { isPlainObject } from '../store/value'

/** Sees one value that a path leads to; `item` when it is an item of the array that the path ends in. */
export type Visitor = (value: unknown, item: boolean) => boolean

const NUMERIC = /^\d+$/

function visitLeaf(value: unknown, visitor: Visitor): boolean {
  if (visitor(value, false)) return true
  return Array.isArray(value) && value.some((entry) => visitor(entry, true))
}

/**
 * Leads a visitor to every value of a dotted path as MongoDB matches it: through arrays on the way, to a final array
 * as a whole and to its items. Stops, and answers true, when the visitor does.
 */
export function visit(value: unknown, parts: readonly string[], at: number, visitor: Visitor): boolean {
  const part = parts[at]
  if (part === undefined) return visitLeaf(value, visitor)
  if (Array.isArray(value)) {
    if (
      NUMERIC.test(part) &&
      Number(part) < value.length &&
      visit(value[Number(part)], parts, at + 1, visitor)
    )
      return true
    return value.some((entry) => isPlainObject(entry) && visit(entry, parts, at, visitor))
  }
  if (isPlainObject(value)) return visit(value[part], parts, at + 1, visitor)
  return visitor(undefined, false)
}
