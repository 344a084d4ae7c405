import { keyOf, tagOf } from '../store/key'

/** MongoDB's equality: by type and content, with the fields of objects in order; null equals missing. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || a === undefined) return b === null || b === undefined
  if (typeof a !== 'object' || typeof b !== 'object' || b === null) return Number.isNaN(a) && Number.isNaN(b)
  return tagOf(a) === tagOf(b) && keyOf([a], [1]).equals(keyOf([b], [1]))
}

/** Order of two values of any types: negative, 0 or positive. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number')
    return a - b || Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return Buffer.compare(keyOf([a], [1]), keyOf([b], [1]))
}

/** Whether both are of one type bracket, so that $gt and its like compare them at all. */
export const comparable = (a: unknown, b: unknown): boolean => tagOf(a) === tagOf(b)
