import crypto from 'node:crypto'

/** A stored document: JavaScript numbers, Dates and RegExps; other BSON types as bson's classes. */
export type Document = Record<string, unknown>

/** A query, an update or an expression as the wire carries it, decoded. */
export type Query = Record<string, unknown>

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** {$gt: 1, $lt: 5} is a test; {a: 1} is a value to be equal to. */
export function isOperatorObject(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true
}

const process5 = crypto.randomBytes(5).toString('hex')
let counter = crypto.randomInt(0xffffff)

/** A new _id of 24 hex digits, ascending by time as ObjectId does. */
export function newId(): string {
  counter = (counter + 1) & 0xffffff
  const seconds = Math.floor(Date.now() / 1000)
  return seconds.toString(16).padStart(8, '0') + process5 + counter.toString(16).padStart(6, '0')
}

/** One text per _id value, whatever its type: 's:abc', 'n:5'. */
export function idText(id: unknown): string {
  if (typeof id === 'string') return `s:${id}`
  if (typeof id === 'number') return `n:${id}`
  return `j:${JSON.stringify(id)}`
}
