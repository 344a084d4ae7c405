import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../failure'
import { compare } from './compare'
import { dateToString, type Operator, week } from './dates'

/** Values of a list of operands; one operand may stand without a list. */
function values(document: unknown, operand: unknown, options: Options): unknown[] {
  const list = Array.isArray(operand) ? operand : [operand]
  return list.map((item) => evalExpr(document, item, options))
}

/** In expressions, unlike in queries, a missing field comes before null and types are compared with each other. */
function order(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compare(a, b)
}

const comparison =
  (holds: (order: number) => unknown): Operator =>
  (document, operand, options) => {
    const [a, b] = values(document, operand, options)
    return holds(order(a, b))
  }

/** Bytes of the text; a negative count means all that follows. */
const substrBytes: Operator = (document, operand, options) => {
  const [text, start, count] = values(document, operand, options)
  if (text === null || text === undefined) return ''
  if (typeof start !== 'number' || typeof count !== 'number')
    throw requestFailed('$substrBytes needs numbers')
  const bytes = Buffer.from(String(text))
  if (start < 0 || start > bytes.length) return ''
  return bytes.subarray(start, count < 0 ? bytes.length : start + count).toString()
}

const rounded =
  (round: (value: number) => number): Operator =>
  (document, operand, options) => {
    const [value, place = 0] = values(document, operand, options)
    if (value === null || value === undefined) return null
    if (typeof value !== 'number' || typeof place !== 'number') throw requestFailed('rounding needs numbers')
    const scale = 10 ** place
    return round(value * scale) / scale
  }

/** Half to even, as MongoDB rounds. */
function toEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

const letters =
  (change: (text: string) => string): Operator =>
  (document, operand, options) =>
    change(String(values(document, operand, options)[0] ?? ''))

const choose: Operator = (document, operand, options) => {
  const { branches = [], ...rest } = operand as {
    branches?: { case: unknown; then: unknown }[]
    default?: unknown
  }
  const branch = branches.find((each) => isTrue(evalExpr(document, each.case, options)))
  if (branch) return evalExpr(document, branch.then, options)
  if (!('default' in rest))
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  return evalExpr(document, rest.default, options)
}

const isTrue = (value: unknown) => value !== false && value !== null && value !== undefined && value !== 0

const split: Operator = (document, operand, options) => {
  const [text, separator] = values(document, operand, options)
  if (text === null || text === undefined) return null
  if (separator === '') throw requestFailed('$split requires a non-empty separator')
  return String(text).split(String(separator))
}

const indexOfCP: Operator = (document, operand, options) => {
  const [text, wanted, start = 0, end] = values(document, operand, options)
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof wanted !== 'string')
    throw requestFailed('$indexOfCP requires strings')
  const points = [...text].slice(0, end === undefined ? undefined : Number(end))
  const [first, length] = [Number(start), [...wanted].length]
  for (let at = first; at + length <= points.length; at++)
    if (points.slice(at, at + length).join('') === wanted) return at
  return -1
}

/** From pairs [key, value] or {k, v}. */
const arrayToObject: Operator = (document, operand, options) => {
  const source = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
  const entries = evalExpr(document, source, options)
  if (entries === null || entries === undefined) return null
  if (!Array.isArray(entries)) throw requestFailed('$arrayToObject requires an array input')
  const pairs = entries.map((entry): [string, unknown] =>
    Array.isArray(entry) ? [String(entry[0]), entry[1]] : [String(entry.k), entry.v],
  )
  return Object.fromEntries(pairs)
}

/** mingo's expression operators that deviate from MongoDB, put right. `mingo`'s own $dateToString knows time zones. */
export function corrections(mingo: { $dateToString: Operator }): Record<string, Operator> {
  return {
    $eq: comparison((sign) => sign === 0),
    $ne: comparison((sign) => sign !== 0),
    $gt: comparison((sign) => sign > 0),
    $gte: comparison((sign) => sign >= 0),
    $lt: comparison((sign) => sign < 0),
    $lte: comparison((sign) => sign <= 0),
    $cmp: comparison(Math.sign),
    $week: week(mingo.$dateToString),
    $dateToString: dateToString(mingo.$dateToString),
    $substr: substrBytes,
    $substrBytes: substrBytes,
    $trunc: rounded(Math.trunc),
    $round: rounded(toEven),
    $toLower: letters((text) => text.toLowerCase()),
    $toUpper: letters((text) => text.toUpperCase()),
    $switch: choose,
    $split: split,
    $indexOfCP: indexOfCP,
    $arrayToObject: arrayToObject,
  }
}
