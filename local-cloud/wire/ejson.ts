import { EJSON } from 'bson'
import { invalidParameter } from '../failure'
import { isPlainObject } from '../store/value'

type Reviver = (body: unknown, now: number) => unknown

const MONGO_REGEX_FLAGS = /^[imsxu]*$/

function reviveRegExp(body: unknown): RegExp {
  const { pattern, options = '' } = body as { pattern: string; options?: string }
  if (!MONGO_REGEX_FLAGS.test(options)) throw invalidParameter(`invalid flag in regex options: ${options}`)
  return new RegExp(pattern, options.replace('x', ''))
}

function reviveDate(body: unknown): Date {
  if (typeof body === 'string') return new Date(body)
  if (isPlainObject(body)) return new Date(Number(body.$numberLong))
  return new Date(Number(body))
}

function serverDate(body: unknown, now: number): Date {
  const offset = revive((body as { offset?: unknown }).offset ?? 0, now)
  return new Date(now + Number(offset))
}

const native: Record<string, Reviver> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: reviveDate,
  $oid: String,
  $regularExpression: reviveRegExp,
  $tcb_server_date: serverDate,
  $undefined: () => null,
}
const foreign = new Set([
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$uuid',
])

function revive(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => revive(item, now))
  const source = value as Record<string, unknown>
  const keys = Object.keys(source)
  const first = keys[0]
  if (first !== undefined && first.charCodeAt(0) === 36) {
    const reviver = native[first]
    if (reviver && keys.length === 1) return reviver(source[first], now)
    if (foreign.has(first)) return EJSON.deserialize(source, { relaxed: true })
  }
  const result: Record<string, unknown> = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalidParameter('a field must not be named __proto__')
    result[key] = revive(source[key], now)
  }
  return result
}

/**
 * Canonical EJSON text to a value. `now` (ms) is what a server date stands for.
 * ObjectIds become their 24 hex digits, as CloudBase hands them out.
 * Refuses text that is not JSON and regular expressions with flags MongoDB does not know.
 */
export function decode(text: string, now = Date.now()): unknown {
  try {
    return revive(JSON.parse(text), now)
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidParameter(`not a valid EJSON text: ${error.message}`)
    throw error
  }
}

function encodeNumber(value: number): unknown {
  if (!Number.isInteger(value)) return { $numberDouble: String(value) }
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' }
  if (value >= -0x80000000 && value <= 0x7fffffff) return { $numberInt: String(value) }
  if (Math.abs(value) < 2 ** 63) return { $numberLong: BigInt(value).toString() }
  return { $numberDouble: String(value) }
}

function canonical(value: unknown): unknown {
  if (typeof value === 'number') return encodeNumber(value)
  if (value === undefined) return null
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(canonical)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags.replace(/[^imsu]/g, '') } }
  }
  if ('_bsontype' in value) return EJSON.serialize(value, { relaxed: false })
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) if (item !== undefined) result[key] = canonical(item)
  return result
}

/** A value to canonical EJSON text; fields that are undefined are left out. */
export const encode = (value: unknown): string => JSON.stringify(canonical(value))
