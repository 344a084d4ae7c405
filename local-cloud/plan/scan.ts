import type { Collection, Row } from '../store/collection'
import type { Sqlite } from '../store/sqlite'
import { idText } from '../store/value'
import type { BoxScan } from './boxes'
import type { Interval } from './intervals'
import type { IndexScan, Plan } from './plan'

const FIRST_BATCH = 100
const LARGEST_BATCH = 2000

interface KeyedRow extends Row {
  /** Missing in the first rows of an interval whose order nobody needs to know. */
  key?: ArrayBuffer
}

/** A row of columns d.n, d.id, d.doc and perhaps k.key. */
const toRow = ([n, id, doc, key]: unknown[]) => ({ n, id, doc, key }) as KeyedRow

/** Rows of a query in batches, so that no SQLite statement stays open between two rows. */
export class Scanner {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly collection: Collection,
  ) {}

  /** `need`: rows the caller expects to take; more are read only when it asks for them. */
  *rows(plan: Plan, need: number): Generator<Row> {
    if (plan.kind === 'table') yield* this.table(need)
    else if (plan.kind === 'ids') yield* this.byId(plan.ids)
    else if (plan.kind === 'index') yield* this.along(plan, need)
    else if (plan.kind === 'boxes') yield* this.withinBox(plan)
    else yield* this.union(plan.scans, need)
  }

  /** Number of keys between the bounds of an exact scan, counting no further than `most`. */
  countKeys({ index, bounds }: IndexScan, most = Number.MAX_SAFE_INTEGER): number {
    const statement = this.sqlite.statement(
      `SELECT count(*) AS total FROM (SELECT 1 FROM i${index.number} WHERE key >= ? AND key < ? LIMIT ?)`,
    )
    let total = 0
    for (const { from, to } of bounds.intervals) {
      total += statement.get(from, to, most - total)?.total as number
      if (total >= most) break
    }
    return total
  }

  private *table(need: number): Generator<Row> {
    const statement = this.sqlite.statement(
      `SELECT n, id, doc FROM ${this.collection.table} WHERE n > ? ORDER BY n LIMIT ?`,
    )
    let last = 0
    for (let size = firstBatch(need); ; size = nextBatch(size)) {
      const batch = statement.all(last, size) as unknown as Row[]
      yield* batch
      if (batch.length < size) return
      last = batch.at(-1)?.n ?? last
    }
  }

  private *byId(ids: readonly unknown[]): Generator<Row> {
    for (const id of new Set(ids.map(idText))) {
      const row = this.collection.row(id)
      if (row) yield row
    }
  }

  private *withinBox({ index, box }: BoxScan): Generator<Row> {
    const statement = this.sqlite.statement(
      `SELECT d.n, d.id, d.doc FROM i${index.number} b JOIN ${this.collection.table} d ON d.n = b.doc
       WHERE b.east >= ? AND b.west <= ? AND b.north >= ? AND b.south <= ? ORDER BY d.n`,
    )
    yield* statement.all(box.west, box.east, box.south, box.north) as unknown as Row[]
  }

  private *along(scan: IndexScan, need: number): Generator<Row> {
    const rows = scan.merge ? this.merged(scan, need) : this.concatenated(scan, need)
    yield* scan.index.multikey ? distinct(rows) : rows
  }

  private *concatenated(scan: IndexScan, need: number): Generator<Row> {
    for (const interval of scan.bounds.intervals) yield* this.interval(scan, interval, need)
  }

  private *merged(scan: IndexScan, need: number): Generator<Row> {
    const sign = scan.reverse ? -1 : 1
    const share = Math.ceil(need / scan.bounds.intervals.length)
    const heads = scan.bounds.intervals.flatMap((interval) => {
      const rows = this.interval(scan, interval, share)
      const { value } = rows.next()
      return value ? [{ rows, row: value as KeyedRow, prefix: interval.prefix }] : []
    })
    const rest = (head: (typeof heads)[number]) =>
      Buffer.from(head.row.key ?? new ArrayBuffer(0)).subarray(head.prefix)
    while (heads.length > 0) {
      const first = heads.reduce((best, head) =>
        Buffer.compare(rest(head), rest(best)) * sign < 0 ? head : best,
      )
      yield first.row
      const { value } = first.rows.next()
      if (value) first.row = value as KeyedRow
      else heads.splice(heads.indexOf(first), 1)
    }
  }

  private *interval(scan: IndexScan, { from, to }: Interval, need: number): Generator<KeyedRow> {
    const { index, reverse, merge } = scan
    const way = reverse ? 'DESC' : 'ASC'
    const tables = `FROM i${index.number} k CROSS JOIN ${this.collection.table} d ON d.n = k.doc`
    const order = `ORDER BY k.key ${way}, k.doc ${way} LIMIT ?`
    const within = 'WHERE k.key >= ? AND k.key < ?'
    let size = firstBatch(need)
    // Keys are costly to fetch: the first batch does without where they do not matter.
    let batch = this.sqlite.lists(
      `SELECT d.n, d.id, d.doc${merge ? ', k.key' : ''} ${tables} ${within} ${order}`,
    )(from, to, size)
    yield* batch.map(toRow)
    for (let read = batch.length; batch.length === size; read += batch.length) {
      const last = toRow(batch.at(-1) ?? [])
      size = nextBatch(size)
      if (last.key) {
        const key = Buffer.from(last.key)
        const bounds = `WHERE k.key >= ? AND k.key ${reverse ? '<=' : '<'} ? AND (k.key, k.doc) ${reverse ? '<' : '>'} (?, ?)`
        const more = this.sqlite.lists(`SELECT d.n, d.id, d.doc, k.key ${tables} ${bounds} ${order}`)
        batch = more(reverse ? from : key, reverse ? key : to, key, last.n, size)
      } else {
        batch = this.sqlite.lists(`SELECT d.n, d.id, d.doc, k.key ${tables} ${within} ${order} OFFSET ?`)(
          from,
          to,
          size,
          read,
        )
      }
      yield* batch.map(toRow)
    }
  }

  private *union(scans: readonly Plan[], need: number): Generator<Row> {
    const scanner = this
    yield* distinct(
      (function* () {
        for (const scan of scans) yield* scanner.rows(scan, need)
      })(),
    )
  }
}

const firstBatch = (need: number) => Math.max(1, Math.min(need, FIRST_BATCH))
const nextBatch = (size: number) => Math.min(Math.max(size, 25) * 4, LARGEST_BATCH)

function* distinct(rows: Iterable<Row>): Generator<Row> {
  const seen = new Set<number>()
  for (const row of rows) {
    if (seen.has(row.n)) continue
    seen.add(row.n)
    yield row
  }
}
