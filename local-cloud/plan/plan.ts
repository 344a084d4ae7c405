import type { Collection } from '../store/collection'
import type { Index } from '../store/index-definition'
import type { Sort } from '../store/sort'
import type { Query } from '../store/value'
import { type BoxScan, boxScanOf } from './boxes'
import { type Bounds, boundsOf } from './intervals'
import { orderFrom } from './order'
import { type Conjunction, type Predicate, readQuery } from './predicates'

/** One index, the part of it to read, and what is left to do with what it gives. */
export interface IndexScan {
  kind: 'index'
  index: Index
  bounds: Bounds
  reverse: boolean
  /** Intervals are merged to give the wanted order. */
  merge: boolean
  /** Rows come in the wanted order. */
  ordered: boolean
  /** Every row answers the query: documents need not be looked at. */
  exact: boolean
}

export interface IdScan {
  kind: 'ids'
  ids: readonly unknown[]
  exact: boolean
}

export type Plan =
  | IndexScan
  | IdScan
  | BoxScan
  | { kind: 'union'; scans: readonly (IndexScan | IdScan)[] }
  | { kind: 'table' }

export interface Wanted {
  query: Query
  sort?: Sort | undefined
  /** Documents wanted at most, those skipped included. */
  need: number
}

/** Tells how many keys an index holds between bounds, counting no further than `most`. */
export type Estimate = (scan: IndexScan, most: number) => number

/** A plan that must look at documents is taken to find one in this many. */
const GUESSED_SELECTIVITY = 10
const ESTIMATE_CAP = 20_000

function singlePoints(fields: Conjunction['fields']): Set<string> {
  const isSingle = (predicate: Predicate) => predicate.kind === 'points' && predicate.values.length === 1
  return new Set([...fields].filter(([, predicates]) => predicates.some(isSingle)).map(([field]) => field))
}

function scanOf(index: Index, conjunction: Conjunction, sort: Sort): IndexScan | null {
  if (index.geo) return null
  const bounds = boundsOf(index, conjunction.fields)
  const order = orderFrom(index, bounds, sort, singlePoints(conjunction.fields))
  if (!isConfined(bounds) && (!order || Object.keys(sort).length === 0)) return null
  const complete =
    !conjunction.residual && [...conjunction.fields.keys()].every((field) => bounds.exact.has(field))
  return {
    kind: 'index',
    index,
    bounds,
    reverse: order?.reverse ?? false,
    merge: order?.merge ?? false,
    ordered: order !== null,
    exact: complete && !index.multikey && conjunction.alternatives.length === 0,
  }
}

const isConfined = (bounds: Bounds) => bounds.points > 0 || bounds.ranged

function idsOf(conjunction: Conjunction): IdScan | null {
  const predicates = conjunction.fields.get('_id') ?? []
  const points = predicates.find((predicate) => predicate.kind === 'points')
  if (points?.kind !== 'points') return null
  const alone =
    conjunction.fields.size === 1 && predicates.length === 1 && conjunction.alternatives.length === 0
  return { kind: 'ids', ids: points.values, exact: alone && !conjunction.residual }
}

interface Rated<T> {
  scan: T
  cost: number
}

function cheapestScan(collection: Collection, conjunction: Conjunction, wanted: Wanted, estimate: Estimate) {
  const scans = collection.indexes
    .map((index) => scanOf(index, conjunction, wanted.sort ?? {}))
    .filter((scan) => scan !== null)
  const rated = scans.map((scan): Rated<IndexScan> => {
    const keys =
      scans.length === 1 && conjunction.alternatives.length === 0 ? 0 : estimate(scan, ESTIMATE_CAP)
    const first = wanted.need * (scan.exact ? 1 : GUESSED_SELECTIVITY)
    return { scan, cost: scan.ordered ? Math.min(keys, first) : keys }
  })
  const rank = ({ scan }: Rated<IndexScan>) =>
    scan.bounds.points * 4 + Number(scan.bounds.ranged) * 2 + Number(scan.ordered)
  return rated.sort((a, b) => a.cost - b.cost || rank(b) - rank(a))[0] ?? null
}

function unionOf(collection: Collection, query: Query, alternatives: readonly Query[], estimate: Estimate) {
  const wanted: Wanted = { query, need: Number.POSITIVE_INFINITY }
  const rated = alternatives.map((alternative): Rated<IndexScan | IdScan> | null => {
    const conjunction = readQuery({ $and: [query, alternative] })
    const ids = idsOf(conjunction)
    return ids ? { scan: ids, cost: ids.ids.length } : cheapestScan(collection, conjunction, wanted, estimate)
  })
  if (!rated.every((each) => each !== null)) return null
  return {
    plan: { kind: 'union', scans: rated.map(({ scan }) => scan) } as const,
    cost: rated.reduce((sum, each) => sum + each.cost, 0),
  }
}

/** Chooses how to find the documents of a query: by _id, along an index, by a union of indexes, or by reading all. */
export function planQuery(collection: Collection, wanted: Wanted, estimate: Estimate): Plan {
  const conjunction = readQuery(wanted.query)
  const ids = idsOf(conjunction)
  if (ids) return ids
  const boxes = boxScanOf(collection.indexes, wanted.query)
  if (boxes) return boxes
  const best = cheapestScan(collection, conjunction, wanted, estimate)
  const [alternatives] = conjunction.alternatives
  const union = alternatives ? unionOf(collection, wanted.query, alternatives, estimate) : null
  if (union && (!best || !isConfined(best.scan.bounds) || union.cost < best.cost)) return union.plan
  return best?.scan ?? { kind: 'table' }
}
