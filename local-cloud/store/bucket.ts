import { requestFailed } from '../failure'
import { compare } from '../match/compare'
import { evaluate, refuseUnknownOperators } from '../match/expression'
import { type Document, isPlainObject } from './value'

interface Bucket {
  groupBy: unknown
  boundaries: unknown[]
  default?: unknown
  output?: Document
}

/** Marks the bucket of a document for the $group that follows. */
const KEY = '__bucket'

function boundariesOf(spec: Bucket): unknown[] {
  const { boundaries } = spec
  const rising = (value: unknown, at: number) => at === 0 || compare(boundaries[at - 1], value) < 0
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !boundaries.every(rising))
    throw requestFailed("The 'boundaries' option to $bucket must be sorted, with at least two values")
  return boundaries
}

function bucketOf(value: unknown, boundaries: readonly unknown[], spec: Bucket): unknown {
  const last = boundaries.length - 1
  const below = (at: number) => compare(value ?? null, boundaries[at]) < 0
  if (!below(0) && below(last)) return boundaries.findLast((_, at) => !below(at))
  if ('default' in spec) return spec.default
  throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
}

/**
 * $bucket, as the stages it stands for: a bucket has its lower boundary, not its upper one (mingo has it the other
 * way round). `marked` documents carry their bucket.
 */
export function bucketStages(
  operand: unknown,
  documents: readonly Document[],
): { marked: Document[]; stages: Document[] } {
  if (!isPlainObject(operand)) throw requestFailed('Argument to $bucket stage must be an object')
  const spec = operand as unknown as Bucket
  refuseUnknownOperators([spec.groupBy, spec.output])
  const boundaries = boundariesOf(spec)
  const marked = documents.map((document) => ({
    ...document,
    [KEY]: bucketOf(evaluate(document, spec.groupBy), boundaries, spec),
  }))
  const output = spec.output ?? { count: { $sum: 1 } }
  return { marked, stages: [{ $group: { _id: `$${KEY}`, ...output } }, { $sort: { _id: 1 } }] }
}
