import { EMPTY_ARRAY } from './key'
import { isPlainObject } from './value'

const NUMERIC = /^\d+$/

export interface PathValues {
  values: unknown[]
  /** An array stood on the way: one document has several values. */
  multikey: boolean
}

function step(value: unknown, parts: readonly string[], at: number, found: PathValues): void {
  const part = parts[at]
  if (part === undefined) {
    if (!Array.isArray(value)) found.values.push(value ?? null)
    else {
      found.multikey = true
      found.values.push(...(value.length === 0 ? [EMPTY_ARRAY] : value))
    }
  } else if (Array.isArray(value)) {
    found.multikey = true
    if (NUMERIC.test(part)) step(value[Number(part)], parts, at + 1, found)
    else
      for (const item of value)
        step(
          isPlainObject(item) ? item[part] : null,
          parts,
          isPlainObject(item) ? at + 1 : parts.length,
          found,
        )
  } else {
    step(
      isPlainObject(value) ? value[part] : null,
      parts,
      isPlainObject(value) ? at + 1 : parts.length,
      found,
    )
  }
}

/** The values an index sees at a dotted path: array items one by one, null for a missing field. */
export function valuesAt(document: unknown, path: string): PathValues {
  const found: PathValues = { values: [], multikey: false }
  step(document, path.split('.'), 0, found)
  if (found.values.length === 0) found.values.push(null)
  return found
}
