import { requestFailed, writeFailed } from '../failure'
import { equal } from '../match/compare'
import { type Document, isPlainObject, type Query } from '../store/value'
import { arrayOperators } from './arrays'
import { fieldOperators } from './fields'
import { copy } from './path'
import { concretePaths } from './position'
import { refuseDollarFields } from './storable'

/** One operator at work on one concrete path of a document it may change. */
export interface Change {
  document: Document
  parts: string[]
  path: string
  operand: unknown
  now: number
}
export type UpdateOperator = (change: Change) => void

const operators: Record<string, UpdateOperator> = { ...fieldOperators, ...arrayOperators }

interface Step {
  name: string
  path: string
  operand: unknown
}

function stepsOf(update: Document): Step[] {
  const steps = Object.entries(update).flatMap(([name, fields]) => {
    if (!name.startsWith('$'))
      throw requestFailed(`the update operation document must contain atomic operators: ${name}`)
    if (!operators[name] && name !== '$setOnInsert') throw requestFailed(`Unknown modifier: ${name}`)
    if (!isPlainObject(fields))
      throw requestFailed(`Modifiers operate on fields but we found another type for ${name}`)
    return Object.entries(fields).map(([path, operand]) => ({ name, path, operand }))
  })
  if (steps.length === 0) throw requestFailed('update document must have at least one element')
  refuseConflicts(
    steps.flatMap(({ name, path, operand }) =>
      name === '$rename' && operand !== path ? [path, String(operand)] : [path],
    ),
  )
  return steps
}

function refuseConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const clash = sorted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (clash) throw writeFailed(`Updating the path '${clash}' would create a conflict at '${path}'`)
  }
}

export interface UpdateContext {
  /** What found the document: `$` in a path stands for the item it matched. */
  query: Query
  /** ms; what $currentDate writes */
  now: number
}

/**
 * The document as an update leaves it; the one given is not touched.
 * Refuses what MongoDB refuses, in its words: wrong types, conflicting paths, $ fields, a change of _id.
 */
export function updated(document: Document, update: Document, context: UpdateContext): Document {
  const result = copy(document)
  for (const { name, path, operand } of stepsOf(update)) {
    if (name === '$setOnInsert') continue
    for (const parts of concretePaths(result, path, context.query))
      operators[name]?.({
        document: result,
        parts,
        path: parts.join('.'),
        operand: copy(operand),
        now: context.now,
      })
  }
  if (!equal(result._id, document._id))
    throw writeFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  return result
}

/** A whole document in place of the old one, under the same _id. */
export function replaced(id: unknown, replacement: Document): Document {
  refuseDollarFields(replacement)
  return { _id: id, ...replacement, ...(replacement._id === undefined ? {} : { _id: id }) }
}
