import { Aggregator } from 'mingo/aggregator'
import { requestFailed } from '../failure'
import { nearDistance } from '../geo/predicates'
import { asRefusal, mingoOptions, refuseUnknownOperators } from '../match/expression'
import { compileMatch } from '../match/match'
import { copy, setAt } from '../update/path'
import { bucketStages } from './bucket'
import { lookup, type ReaderOf, type Run } from './lookup'
import type { CollectionReader, Find, Work } from './reader'
import { type Sort, sortDocuments } from './sort'
import { type Document, isPlainObject, type Query } from './value'

export interface Aggregated extends Work {
  documents: Document[]
}

type Stage = (documents: Document[], operand: unknown, run: Run) => Document[]

const sorts = (operand: unknown): Sort => {
  if (!isPlainObject(operand) || !Object.values(operand).every((way) => way === 1 || way === -1))
    throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return operand as Sort
}

/** The stages done here: mingo has no index to look into and another idea of order and matching. */
const ownStages: Record<string, Stage> = {
  $match: (documents, operand) => documents.filter(compileMatch(operand as Query)),
  $sort: (documents, operand) => sortDocuments(documents, (document) => document, sorts(operand)),
  $skip: (documents, operand) => documents.slice(wholeNumber('$skip', operand, 0)),
  $limit: (documents, operand) => documents.slice(0, wholeNumber('$limit', operand, 1)),
  $lookup: lookup,
  $bucket: (documents, operand, run) => {
    const { marked, stages } = bucketStages(operand, documents)
    return runStages(stages.map(stageOf), marked, run)
  },
}

/** The stages given to mingo. */
const mingoStages = new Set([
  '$addFields',
  '$bucketAuto',
  '$count',
  '$group',
  '$project',
  '$replaceRoot',
  '$replaceWith',
  '$sample',
  '$set',
  '$sortByCount',
  '$unset',
  '$unwind',
])

function wholeNumber(name: string, operand: unknown, least: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand
  throw requestFailed(
    `the ${name.slice(1)} must be ${least > 0 ? 'positive' : 'non-negative'}: ${String(operand)}`,
  )
}

function stageOf(stage: Document): [string, unknown] {
  const [entry, more] = Object.entries(stage)
  if (!entry || more)
    throw requestFailed('A pipeline stage specification object must contain exactly one field.')
  const [name, operand] = entry
  if (mingoStages.has(name)) refuseUnknownOperators(operand)
  if (!ownStages[name] && !mingoStages.has(name) && name !== '$geoNear')
    throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
  return entry
}

interface Start {
  find: Find
  rest: readonly Document[]
}

/** The stages at the beginning that a query along an index can do. */
function startOf(stages: readonly Document[]): Start {
  const matches: Query[] = []
  const find: Find = { query: {} }
  let at = 0
  for (; isPlainObject(stages[at]?.$match); at++) matches.push(stages[at]?.$match as Query)
  if (matches.length > 0) find.query = matches.length === 1 && matches[0] ? matches[0] : { $and: matches }
  if (stages[at]?.$sort !== undefined) find.sort = sorts(stages[at++]?.$sort)
  if (stages[at]?.$skip !== undefined) find.skip = wholeNumber('$skip', stages[at++]?.$skip, 0)
  if (stages[at]?.$limit !== undefined) find.limit = wholeNumber('$limit', stages[at++]?.$limit, 1)
  return { find, rest: stages.slice(at) }
}

interface GeoNear {
  near: unknown
  distanceField: string
  query?: Query
  maxDistance?: number
  minDistance?: number
  distanceMultiplier?: number
  includeLocs?: string
  key?: string
  limit?: number
  num?: number
}

function geoNear(spec: GeoNear, reader: CollectionReader, run: Run): Document[] {
  const key = spec.key ?? reader.geoField()
  if (!key) throw requestFailed('geo near query: unable to find index for $geoNear query')
  const { near, maxDistance, minDistance } = spec
  const operand = { $geometry: near, $maxDistance: maxDistance, $minDistance: minDistance }
  const query = { $and: [{ [key]: { $nearSphere: operand } }, spec.query ?? {}] }
  const measured = begin({ query }, reader, run).map((document) => {
    const result = copy(document)
    const place = key.split('.').reduce<unknown>((value, part) => (value as Document)[part], document)
    setAt(
      result,
      spec.distanceField.split('.'),
      (nearDistance(place, operand) ?? 0) * (spec.distanceMultiplier ?? 1),
    )
    if (spec.includeLocs) setAt(result, spec.includeLocs.split('.'), place)
    return result
  })
  return measured.slice(0, spec.limit ?? spec.num ?? measured.length)
}

function begin(find: Find, reader: CollectionReader, run: Run): Document[] {
  const { documents, scanned, indexed } = reader.documents(find)
  run.work.scanned += scanned
  run.work.indexed = run.work.indexed && indexed
  return documents
}

/** Runs a pipeline on a collection within a run. Refuses stages it does not know, by their name. */
export function runPipeline(stages: readonly Document[], reader: CollectionReader, run: Run): Document[] {
  const named = stages.map(stageOf)
  const [first] = named
  if (first?.[0] === '$geoNear')
    return runStages(named.slice(1), geoNear(first[1] as GeoNear, reader, run), run)
  const { find, rest } = startOf(stages)
  return runStages(rest.map(stageOf), begin(find, reader, run), run)
}

function runStages(stages: readonly [string, unknown][], documents: Document[], run: Run): Document[] {
  let result = documents
  for (const [name, operand] of stages) {
    const own = ownStages[name]
    if (own) result = own(result, operand, run)
    else if (name === '$geoNear')
      throw requestFailed('$geoNear is only valid as the first stage in a pipeline.')
    else result = asRefusal(() => new Aggregator([{ [name]: operand }], mingoOptions).run<Document>(result))
  }
  return result
}

/** A pipeline on one collection, with all it had to look at in all collections. */
export function aggregate(
  stages: readonly Document[],
  reader: CollectionReader,
  readerOf: ReaderOf,
): Aggregated {
  const run: Run = {
    readerOf,
    work: { scanned: 0, indexed: true },
    pipeline: (inner, of) => runPipeline(inner, of, run),
  }
  const documents = runPipeline(stages, reader, run)
  return { documents, ...run.work }
}
