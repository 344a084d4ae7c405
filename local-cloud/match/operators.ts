import { requestFailed } from '../failure'
import { geoIntersects, geoWithin, nearDistance } from '../geo/predicates'
import { isOperatorObject, isPlainObject } from '../store/value'
import { comparable, compare, equal } from './compare'
import type { Match } from './match'
import { typeCheck } from './types'
import type { Visitor } from './visit'

/** A test of one path: `positive` finds a value, `negative` holds when none is found. */
export interface PathTest {
  visitor: Visitor
  negated?: boolean
}

type Compile = (
  matchOf: (query: Record<string, unknown>) => Match,
) => (operand: unknown, whole: Record<string, unknown>) => PathTest

const bad = (reason: string) => requestFailed(reason)

function arrayOf(operand: unknown, name: string): unknown[] {
  if (!Array.isArray(operand)) throw bad(`${name} needs an array`)
  return operand
}

const matchesLiteral = (value: unknown, literal: unknown) =>
  (literal instanceof RegExp && typeof value === 'string' && literal.test(value)) || equal(value, literal)

/** Equality with a literal, or the match of a regular expression. */
export const equals = (literal: unknown): PathTest => ({ visitor: (value) => matchesLiteral(value, literal) })

const ordered =
  (holds: (order: number) => boolean): Compile =>
  () =>
  (operand) => ({ visitor: (value) => comparable(value, operand) && holds(compare(value ?? null, operand)) })

const negate =
  (compile: Compile): Compile =>
  (matchOf) =>
  (operand, whole) => ({ ...compile(matchOf)(operand, whole), negated: true })

const oneOf: Compile = () => (operand) => {
  const options = arrayOf(operand, '$in')
  if (options.some(isOperatorObject)) throw bad('cannot nest $ under $in')
  const plain = new Set(options)
  return { visitor: (value) => plain.has(value) || options.some((option) => matchesLiteral(value, option)) }
}

const regex: Compile = () => (operand, whole) => {
  const source = operand instanceof RegExp ? operand.source : String(operand)
  const flags =
    typeof whole.$options === 'string' ? whole.$options : operand instanceof RegExp ? operand.flags : ''
  if (!/^[imsxu]*$/.test(flags)) throw bad(`invalid flag in regex options: ${flags}`)
  const pattern = new RegExp(source, flags.replace('x', ''))
  return { visitor: (value) => typeof value === 'string' && pattern.test(value) }
}

const elemMatch: Compile = (matchOf) => (operand) => {
  if (!isPlainObject(operand)) throw bad('$elemMatch needs an Object')
  const logical = ['$and', '$or', '$nor'].includes(Object.keys(operand)[0] ?? '')
  const scalar = isOperatorObject(operand) && !logical
  const match = matchOf(scalar ? { item: operand } : operand)
  const holds = (entry: unknown) => (scalar ? match({ item: entry }) : isPlainObject(entry) && match(entry))
  return { visitor: (value, item) => !item && Array.isArray(value) && value.some(holds) }
}

const all: Compile = (matchOf) => (operand) => {
  const tests = arrayOf(operand, '$all').map((wanted) =>
    isOperatorObject(wanted) && '$elemMatch' in wanted
      ? elemMatch(matchOf)(wanted.$elemMatch, wanted).visitor
      : equals(wanted).visitor,
  )
  const holds = (value: unknown, test: Visitor) =>
    test(value, false) || (Array.isArray(value) && value.some((entry) => test(entry, true)))
  return { visitor: (value, item) => !item && tests.length > 0 && tests.every((test) => holds(value, test)) }
}

const size: Compile = () => (operand) => {
  if (!Number.isInteger(operand))
    throw bad(`Failed to parse $size. Expected an integer in: $size: ${operand}`)
  return { visitor: (value, item) => !item && Array.isArray(value) && value.length === operand }
}

const mod: Compile = () => (operand) => {
  const [divisor, remainder] = arrayOf(operand, 'malformed mod,')
  if (typeof divisor !== 'number' || typeof remainder !== 'number')
    throw bad('malformed mod, not enough elements')
  if (Math.trunc(divisor) === 0) throw bad('divisor cannot be 0')
  return { visitor: (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder }
}

const type: Compile = () => (operand) => {
  const checks = (Array.isArray(operand) ? operand : [operand]).map(typeCheck)
  return { visitor: (value) => checks.some((check) => check(value)) }
}

const exists: Compile = () => (operand) => ({ visitor: (value) => value !== undefined, negated: !operand })
const near: Compile = () => (operand) => ({ visitor: (value) => nearDistance(value, operand) !== null })

/** Every operator that may stand under a field; `$options` belongs to `$regex`, `$not` is compiled by its owner. */
export const operators: Record<string, Compile> = {
  $eq: () => equals,
  $ne: negate(() => equals),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: oneOf,
  $nin: negate(oneOf),
  $exists: exists,
  $type: type,
  $mod: mod,
  $regex: regex,
  $options: () => () => ({ visitor: () => true }),
  $all: all,
  $elemMatch: elemMatch,
  $size: size,
  $geoWithin: () => (operand) => ({ visitor: (value) => geoWithin(value, operand) }),
  $geoIntersects: () => (operand) => ({ visitor: (value) => geoIntersects(value, operand) }),
  $near: near,
  $nearSphere: near,
}
