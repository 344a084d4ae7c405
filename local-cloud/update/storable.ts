import { writeFailed } from '../failure'
import { isPlainObject } from '../store/value'

/** MongoDB's deepest nesting of documents. */
const DEEPEST = 100

/** Refuses names of fields that begin with $, as deep as they lie, and too deep nesting. */
export function refuseDollarFields(value: unknown, path = '', depth = 0): void {
  if (depth > DEEPEST) throw writeFailed('Document exceeds maximum nested object depth of 100')
  if (Array.isArray(value)) {
    for (const item of value) refuseDollarFields(item, path, depth + 1)
    return
  }
  if (!isPlainObject(value)) return
  for (const [name, item] of Object.entries(value)) {
    const full = path === '' ? name : `${path}.${name}`
    if (name.startsWith('$'))
      throw writeFailed(`The dollar ($) prefixed field '${name}' in '${full}' is not valid for storage.`)
    refuseDollarFields(item, full, depth + 1)
  }
}
