import { compare } from '../match/compare'
import type { Index } from '../store/index-definition'
import { after, bracket, keyOf, tagOf } from '../store/key'
import type { Predicate } from './predicates'

/** Keys from `from` to before `to`. Behind `prefix` bytes, which all of them share, keys are in sort order. */
export interface Interval {
  from: Buffer
  to: Buffer
  prefix: number
}

export interface Bounds {
  intervals: Interval[]
  /** Leading fields of the index held to points. */
  points: number
  /** Whether a range follows the points. */
  ranged: boolean
  /** The fields whose predicates the intervals express completely. */
  exact: Set<string>
}

/** More combinations of points than this are not worth a look-up each. */
const MOST_PREFIXES = 2000

type Points = Extract<Predicate, { kind: 'points' }>
type Range = Exclude<Predicate, { kind: 'points' }>

function extend(prefixes: Buffer[], values: readonly unknown[], direction: 1 | -1): Buffer[] {
  const keys = values.map((value) => keyOf([value], [direction])).sort(Buffer.compare)
  const distinct = keys.filter((key, at) => at === 0 || !key.equals(keys[at - 1] as Buffer))
  return prefixes.flatMap((prefix) => distinct.map((key) => Buffer.concat([prefix, key])))
}

function tighter(a: Range, b: Range): Range {
  const order = compare(a.value, b.value) * (a.kind === 'low' ? 1 : -1)
  if (order !== 0) return order > 0 ? a : b
  return a.inclusive ? b : a
}

function edges(prefix: Buffer, direction: 1 | -1, low: Range | undefined, high: Range | undefined) {
  const tag = tagOf((low ?? high)?.value)
  const { from, to } = bracket(prefix, tag, direction)
  const first = direction === 1 ? low : high
  const last = direction === 1 ? high : low
  const at = (range: Range) => Buffer.concat([prefix, keyOf([range.value], [direction])])
  return {
    from: first ? (first.inclusive ? at(first) : after(at(first))) : from,
    to: last ? (last.inclusive ? after(at(last)) : at(last)) : to,
  }
}

interface FieldRange {
  low: Range | undefined
  high: Range | undefined
  exact: boolean
}

function rangeOf(predicates: readonly Predicate[], multikey: boolean): FieldRange | null {
  const ranges = predicates.filter((predicate): predicate is Range => predicate.kind !== 'points')
  const lows = ranges.filter(({ kind }) => kind === 'low')
  const highs = ranges.filter(({ kind }) => kind === 'high')
  const low = lows.length > 0 ? lows.reduce(tighter) : undefined
  const high = highs.length > 0 ? highs.reduce(tighter) : undefined
  if (!low && !high) return null
  // An array may meet two bounds with two items; bounds of two types never meet.
  const together = !multikey && new Set(ranges.map(({ value }) => tagOf(value))).size === 1
  if (!together) return low ? { low, high: undefined, exact: false } : { low, high, exact: false }
  return { low, high, exact: predicates.every(({ exact }) => exact) && predicates.length === ranges.length }
}

/** What part of an index a query confines itself to. */
export function boundsOf(index: Index, fields: ReadonlyMap<string, readonly Predicate[]>): Bounds {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  const bounds: Bounds = { intervals: [], points: 0, ranged: false, exact: new Set() }
  for (const [at, field] of index.fields.entries()) {
    const predicates = fields.get(field)
    const direction = index.directions[at] ?? 1
    if (!predicates) break
    const points = predicates.find((predicate): predicate is Points => predicate.kind === 'points')
    if (points && prefixes.length * Math.max(points.values.length, 1) <= MOST_PREFIXES) {
      prefixes = extend(prefixes, points.values, direction)
      bounds.points++
      if (predicates.length === 1 && points.exact) bounds.exact.add(field)
      continue
    }
    const range = rangeOf(predicates, index.multikey)
    if (!range) break
    bounds.ranged = true
    if (range.exact) bounds.exact.add(field)
    bounds.intervals = prefixes.map((prefix) => ({
      ...edges(prefix, direction, range.low, range.high),
      prefix: prefix.length,
    }))
    break
  }
  if (!bounds.ranged)
    bounds.intervals = prefixes.map((prefix) => ({ from: prefix, to: after(prefix), prefix: prefix.length }))
  return bounds
}
