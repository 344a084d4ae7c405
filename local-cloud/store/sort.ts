import { keyOf } from './key'
import { valuesAt } from './path'
import type { Document } from './value'

export type Sort = Record<string, 1 | -1>

function extreme(document: Document, path: string, direction: 1 | -1): Buffer {
  const keys = valuesAt(document, path).values.map((value) => keyOf([value], [1]))
  return keys.reduce((best, key) => (Buffer.compare(key, best) * direction < 0 ? key : best))
}

/** MongoDB's order by several fields: an array counts with its least item ascending, its greatest descending. */
export function compareBy(sort: Sort): (a: Document, b: Document) => number {
  const fields = Object.entries(sort)
  return (a, b) => {
    for (const [path, direction] of fields) {
      const order = Buffer.compare(extreme(a, path, direction), extreme(b, path, direction)) * direction
      if (order !== 0) return order
    }
    return 0
  }
}

/** Sorts documents, keeping the order of equal ones; keys are worked out once per document. */
export function sortDocuments<T>(items: readonly T[], documentOf: (item: T) => Document, sort: Sort): T[] {
  const fields = Object.entries(sort)
  const keyed = items.map((item) => ({
    item,
    keys: fields.map(([path, direction]) => extreme(documentOf(item), path, direction)),
  }))
  keyed.sort((a, b) => {
    for (let at = 0; at < fields.length; at++) {
      const [left, right] = [a.keys[at], b.keys[at]]
      const order = left && right ? Buffer.compare(left, right) * (fields[at]?.[1] ?? 1) : 0
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}
