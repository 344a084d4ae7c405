import { writeFailed } from '../failure'
import { compare } from '../match/compare'
import { typeName } from '../match/types'
import { isPlainObject } from '../store/value'
import { encode } from '../wire/ejson'
import { setAt, unsetAt, valueAt } from './path'
import { refuseDollarFields } from './storable'
import type { Change, UpdateOperator } from './update'

const set: UpdateOperator = ({ document, parts, operand, path }) => {
  refuseDollarFields(operand, path)
  setAt(document, parts, operand)
}

function arithmetic(
  name: string,
  verb: string,
  whenMissing: (by: number) => number,
  work: (a: number, b: number) => number,
) {
  return ({ document, parts, operand, path }: Change) => {
    if (typeof operand !== 'number')
      throw writeFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${encode(operand)}}`)
    const value = valueAt(document, parts)
    if (value !== undefined && typeof value !== 'number')
      throw writeFailed(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${encode(document._id)}} has the field '${parts.at(-1)}' of non-numeric type ${typeName(value)}`,
      )
    setAt(document, parts, value === undefined ? whenMissing(operand) : work(value, operand))
  }
}

const extreme =
  (sign: 1 | -1): UpdateOperator =>
  ({ document, parts, operand }) => {
    const value = valueAt(document, parts)
    if (value === undefined || compare(operand, value) * sign > 0) setAt(document, parts, operand)
  }

const rename: UpdateOperator = ({ document, parts, operand, path }) => {
  if (typeof operand !== 'string')
    throw writeFailed(`The 'to' field for $rename must be a string: ${path}: ${encode(operand)}`)
  if (operand === path)
    throw writeFailed(`The source and target field for $rename must differ: ${path}: "${operand}"`)
  if (parts.some((_, at) => Array.isArray(valueAt(document, parts.slice(0, at)))))
    throw writeFailed(`The source field cannot be an array element, '${path}'`)
  const value = valueAt(document, parts)
  if (value === undefined) return
  unsetAt(document, parts)
  setAt(document, operand.split('.'), value)
}

const bitwise: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: UpdateOperator = ({ document, parts, operand, path }) => {
  if (!isPlainObject(operand))
    throw writeFailed(`The $bit modifier is not compatible with a ${typeName(operand)}`)
  for (const [name, by] of Object.entries(operand)) {
    const work = bitwise[name]
    if (!work) throw writeFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (!Number.isInteger(by))
      throw writeFailed(`The $bit modifier field must be an Integer(32/64 bit): ${path}`)
    const value = valueAt(document, parts) ?? 0
    if (!Number.isInteger(value))
      throw writeFailed(`Cannot apply $bit to a value of non-integral type: ${path}`)
    setAt(document, parts, work(value as number, by as number))
  }
}

/** The operators that change a field as a whole. */
export const fieldOperators: Record<string, UpdateOperator> = {
  $set: set,
  $unset: ({ document, parts }) => unsetAt(document, parts),
  $inc: arithmetic(
    '$inc',
    'increment',
    (by) => by,
    (a, b) => a + b,
  ),
  $mul: arithmetic(
    '$mul',
    'multiply',
    () => 0,
    (a, b) => a * b,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $rename: rename,
  $bit: bit,
  $currentDate: ({ document, parts, now }) => setAt(document, parts, new Date(now)),
}
