import { requestFailed } from '../failure'
import { evaluate } from '../match/expression'
import { EMPTY_ARRAY, keyOf } from './key'
import { valuesAt } from './path'
import type { CollectionReader, Work } from './reader'
import { type Document, isPlainObject, type Query } from './value'

export type ReaderOf = (collection: string) => CollectionReader

/** What a running pipeline can reach, and what it had to look at so far. */
export interface Run {
  readerOf: ReaderOf
  work: Work
  /** Runs a pipeline of another collection within this run. */
  pipeline(stages: readonly Document[], reader: CollectionReader): Document[]
}

interface Lookup {
  from: string
  as: string
  localField?: string
  foreignField?: string
  let?: Record<string, unknown>
  pipeline?: Document[]
}

/** $lookup: by equal fields along an index of the other collection, by a pipeline, or by both. */
export function lookup(documents: Document[], operand: unknown, run: Run): Document[] {
  const spec = operand as Lookup
  if (typeof spec.from !== 'string' || typeof spec.as !== 'string')
    throw requestFailed("must specify 'from' and 'as' fields for a $lookup")
  const known = new Map<string, Document[]>()
  return documents.map((document) => {
    const stages = stagesFor(spec, document)
    const key = JSON.stringify(stages)
    const found = known.get(key) ?? run.pipeline(stages, run.readerOf(spec.from))
    known.set(key, found)
    return { ...document, [spec.as]: found }
  })
}

function stagesFor(spec: Lookup, document: Document): Document[] {
  const variables = Object.fromEntries(
    Object.entries(spec.let ?? {}).map(([name, expression]) => [name, evaluate(document, expression)]),
  )
  const pipeline = (spec.pipeline ?? []).map((stage) => narrowed(bind(stage, variables)))
  return spec.foreignField === undefined ? pipeline : [{ $match: equalFields(spec, document) }, ...pipeline]
}

function equalFields({ localField = '_id', foreignField = '_id' }: Lookup, document: Document): Query {
  const values = valuesAt(document, localField).values.map((value) => (value === EMPTY_ARRAY ? null : value))
  const distinct = [
    ...new Map(values.map((value) => [keyOf([value], [1]).toString('latin1'), value])).values(),
  ]
  return { [foreignField]: distinct.length === 1 ? { $eq: distinct[0] } : { $in: distinct } }
}

function bindExpression(expression: unknown, variables: Document): unknown {
  if (typeof expression === 'string' && expression.startsWith('$$')) {
    const [name = '', ...parts] = expression.slice(2).split('.')
    if (!(name in variables)) return expression
    const value = parts.reduce<unknown>(
      (at, part) => (isPlainObject(at) ? at[part] : undefined),
      variables[name],
    )
    return { $literal: value ?? null }
  }
  if (Array.isArray(expression)) return expression.map((item) => bindExpression(item, variables))
  if (!isPlainObject(expression)) return expression
  return Object.fromEntries(
    Object.entries(expression).map(([key, item]) => [key, bindExpression(item, variables)]),
  )
}

/** A stage with the values of `let` in place of $$name. In $match only $expr holds expressions. */
function bind(stage: Document, variables: Document): Document {
  if (!isPlainObject(stage.$match)) return bindExpression(stage, variables) as Document
  const query = Object.entries(stage.$match).map(([key, value]) => [
    key,
    key === '$expr' ? bindExpression(value, variables) : value,
  ])
  return { $match: Object.fromEntries(query) }
}

/** An $expr that wants a field equal to a value, said as a query too, so that an index can serve it. */
function narrowed(stage: Document): Document {
  const query = stage.$match
  if (!isPlainObject(query) || !isPlainObject(query.$expr)) return stage
  const parts = Array.isArray(query.$expr.$and) ? query.$expr.$and : [query.$expr]
  const equalities = parts.flatMap((part) => equality(part) ?? [])
  return equalities.length > 0 ? { $match: { $and: [...equalities, query] } } : stage
}

function equality(part: unknown): Query | null {
  const sides = isPlainObject(part) && Array.isArray(part.$eq) ? part.$eq : []
  const field = sides.find((side): side is string => typeof side === 'string' && /^\$[^$]/.test(side))
  const other = sides.find((side) => side !== field)
  const value = isPlainObject(other) ? other.$literal : undefined
  return field && ['string', 'number', 'boolean'].includes(typeof value) ? { [field.slice(1)]: value } : null
}
