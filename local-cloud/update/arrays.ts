import { writeFailed } from '../failure'
import { compare, equal } from '../match/compare'
import { compileMatch } from '../match/match'
import { typeName } from '../match/types'
import { compareBy, type Sort } from '../store/sort'
import { type Document, isOperatorObject, isPlainObject } from '../store/value'
import { encode } from '../wire/ejson'
import { setAt, valueAt } from './path'
import { refuseDollarFields } from './storable'
import type { Change, UpdateOperator } from './update'

function existingArray(
  { document, parts }: Change,
  otherwise: (type: string) => string,
): unknown[] | undefined {
  const value = valueAt(document, parts)
  if (value === undefined || Array.isArray(value)) return value
  throw writeFailed(otherwise(typeName(value)))
}

const mustBeArray = (change: Change) => (type: string) =>
  `The field '${change.path}' must be an array but is of type ${type} in document {_id: ${encode(change.document._id)}}`

function eachOf(operand: unknown, name: string): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand]
  if (!Array.isArray(operand.$each))
    throw writeFailed(
      `The argument to $each in ${name} must be an array but it was of type ${typeName(operand.$each)}`,
    )
  return operand.$each
}

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

function modifiersOf(operand: unknown): Record<string, unknown> {
  if (!isPlainObject(operand) || !('$each' in operand)) return {}
  for (const name of Object.keys(operand))
    if (!PUSH_MODIFIERS.has(name)) throw writeFailed(`Unrecognized clause in $push: ${name}`)
  return operand
}

function sorted(items: unknown[], sort: unknown): unknown[] {
  if (sort === undefined) return items
  if (sort === 1 || sort === -1) return [...items].sort((a, b) => compare(a, b) * sort)
  if (!isPlainObject(sort))
    throw writeFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  const byFields = compareBy(sort as Sort)
  return [...items].sort((a, b) => byFields(a as Document, b as Document))
}

function sliced(items: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return items
  if (!Number.isInteger(slice))
    throw writeFailed(`The value for $slice must be an integer value but was given type: ${typeName(slice)}`)
  return (slice as number) >= 0 ? items.slice(0, slice as number) : items.slice(slice as number)
}

const push: UpdateOperator = (change) => {
  const items = [...(existingArray(change, mustBeArray(change)) ?? [])]
  const added = eachOf(change.operand, '$push')
  refuseDollarFields(added, change.path)
  const { $position: position = items.length, $sort, $slice } = modifiersOf(change.operand)
  if (!Number.isInteger(position)) throw writeFailed('The value for $position must be an integer value')
  items.splice(position as number, 0, ...added)
  setAt(change.document, change.parts, sliced(sorted(items, $sort), $slice))
}

const addToSet: UpdateOperator = (change) => {
  const items = [...(existingArray(change, mustBeArray(change)) ?? [])]
  const added = eachOf(change.operand, '$addToSet')
  refuseDollarFields(added, change.path)
  for (const item of added) if (!items.some((known) => equal(known, item))) items.push(item)
  setAt(change.document, change.parts, items)
}

const pop: UpdateOperator = (change) => {
  if (change.operand !== 1 && change.operand !== -1)
    throw writeFailed(`$pop expects 1 or -1, found: ${encode(change.operand)}`)
  const items = existingArray(
    change,
    (type) => `Path '${change.path}' contains an element of non-array type '${type}'`,
  )
  if (items) setAt(change.document, change.parts, change.operand === 1 ? items.slice(0, -1) : items.slice(1))
}

function pullTest(operand: unknown): (item: unknown) => boolean {
  if (isOperatorObject(operand)) {
    const match = compileMatch({ item: operand })
    return (item) => match({ item })
  }
  if (isPlainObject(operand)) {
    const match = compileMatch(operand)
    return (item) => isPlainObject(item) && match(item)
  }
  if (operand instanceof RegExp) return (item) => typeof item === 'string' && operand.test(item)
  return (item) => equal(item, operand)
}

const notArray = (name: string) => () => `Cannot apply ${name} to a non-array value`

const pull: UpdateOperator = (change) => {
  const items = existingArray(change, notArray('$pull'))
  const drop = pullTest(change.operand)
  if (items)
    setAt(
      change.document,
      change.parts,
      items.filter((item) => !drop(item)),
    )
}

const pullAll: UpdateOperator = (change) => {
  const { operand } = change
  if (!Array.isArray(operand))
    throw writeFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const items = existingArray(change, notArray('$pullAll'))
  if (items)
    setAt(
      change.document,
      change.parts,
      items.filter((item) => !operand.some((gone) => equal(item, gone))),
    )
}

/** The operators that change the items of an array. */
export const arrayOperators: Record<string, UpdateOperator> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}
