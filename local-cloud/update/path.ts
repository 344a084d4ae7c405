import { writeFailed } from '../failure'
import { type Document, isPlainObject } from '../store/value'
import { encode } from '../wire/ejson'

const NUMERIC = /^(0|[1-9]\d*)$/
/** MongoDB fills at most this many places of an array when an item far behind its end is set. */
const LONGEST_FILL = 1_500_000

type Container = Record<string, unknown> | unknown[]

const isContainer = (value: unknown): value is Container => Array.isArray(value) || isPlainObject(value)

export const child = (container: Container, part: string): unknown =>
  Array.isArray(container) ? container[Number(part)] : container[part]

/** Value at a path, undefined when there is none. Does not look through arrays except by number. */
export function valueAt(document: Document, parts: readonly string[]): unknown {
  return parts.reduce<unknown>(
    (value, part) => (isContainer(value) ? child(value, part) : undefined),
    document,
  )
}

function cannotCreate(part: string, parent: string, value: unknown) {
  return writeFailed(`Cannot create field '${part}' in element {${parent}: ${encode(value)}}`)
}

function place(container: Container, part: string, value: unknown, parent: string): void {
  if (!Array.isArray(container)) {
    container[part] = value
    return
  }
  const at = Number(part)
  if (!NUMERIC.test(part)) throw cannotCreate(part, parent, container)
  if (at - container.length > LONGEST_FILL)
    throw writeFailed(`can't backfill array to larger than ${LONGEST_FILL} elements`)
  while (container.length < at) container.push(null)
  container[at] = value
}

/** Sets a path, making the objects on its way. Refuses to go through anything that is not an object or array. */
export function setAt(document: Document, parts: readonly string[], value: unknown): void {
  let container: Container = document
  for (const [at, part] of parts.entries()) {
    const parent = parts[at - 1] ?? ''
    if (at === parts.length - 1) {
      place(container, part, value, parent)
      return
    }
    if (Array.isArray(container) && !NUMERIC.test(part)) throw cannotCreate(part, parent, container)
    let next = child(container, part)
    if (next === undefined) {
      next = {}
      place(container, part, next, parent)
    }
    if (!isContainer(next)) throw cannotCreate(parts[at + 1] ?? '', part, next)
    container = next
  }
}

/** Removes a field; an array item becomes null. Nothing happens where there is nothing. */
export function unsetAt(document: Document, parts: readonly string[]): void {
  const holder = valueAt(document, parts.slice(0, -1))
  const last = parts.at(-1) ?? ''
  if (Array.isArray(holder)) {
    if (NUMERIC.test(last) && Number(last) < holder.length) holder[Number(last)] = null
  } else if (isPlainObject(holder)) delete holder[last]
}

/** A copy whose objects and arrays can be changed without touching the original. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) as T
}
