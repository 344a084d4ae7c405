import { nearDistance } from '../geo/predicates'
import { compileMatch } from '../match/match'
import { project } from '../match/project'
import { type Plan, planQuery } from '../plan/plan'
import { Scanner } from '../plan/scan'
import { decode, encode } from '../wire/ejson'
import type { Collection, Row } from './collection'
import { nearTest } from './near'
import { type Sort, sortDocuments } from './sort'
import type { Sqlite } from './sqlite'
import type { Document, Query } from './value'
import { NOTHING_DIFFERENT, type View } from './view'

export interface Find {
  query: Query
  sort?: Sort | undefined
  skip?: number | undefined
  limit?: number | undefined
  projection?: Document | undefined
}

/** `scanned`: documents or index keys that had to be looked at; `indexed`: false when all were. */
export interface Work {
  scanned: number
  indexed: boolean
}

export interface Found extends Work {
  /** Canonical EJSON, one text per document. */
  texts: string[]
}

interface Hit {
  id: string
  text: string
  document: Document | null
}

const documentOf = (hit: Hit): Document => {
  hit.document ??= decode(hit.text) as Document
  return hit.document
}

/** Reads one collection as a transaction, or no transaction, sees it. */
export class CollectionReader {
  private readonly scanner: Scanner

  constructor(
    sqlite: Sqlite,
    private readonly collection: Collection,
    private readonly view: View = NOTHING_DIFFERENT,
  ) {
    this.scanner = new Scanner(sqlite, collection)
  }

  /** The field of the collection's 2dsphere index, if it has one. */
  geoField(): string | undefined {
    return this.collection.indexes.find(({ geo }) => geo !== null)?.geo ?? undefined
  }

  find(request: Find): Found {
    const { hits, ...work } = this.hits(request)
    const { projection } = request
    if (!projection || Object.keys(projection).length === 0)
      return { texts: hits.map(({ text }) => text), ...work }
    return { texts: project(hits.map(documentOf), projection).map(encode), ...work }
  }

  /** The documents themselves, decoded. */
  documents(request: Find): Work & { documents: Document[] } {
    const { hits, ...work } = this.hits(request)
    return { documents: hits.map(documentOf), ...work }
  }

  count(query: Query): Work & { total: number } {
    if (this.view.size === 0 && Object.keys(query).length === 0)
      return { total: this.collection.count(), scanned: 0, indexed: true }
    const plan = this.plan({ query, need: Number.POSITIVE_INFINITY })
    if (plan.kind === 'index' && plan.exact && this.view.size === 0) {
      const total = this.scanner.countKeys(plan)
      return { total, scanned: total, indexed: true }
    }
    const { hits, ...work } = this.hits({ query })
    return { total: hits.length, ...work }
  }

  private plan(wanted: { query: Query; sort?: Sort | undefined; need: number }): Plan {
    return planQuery(this.collection, wanted, (scan, most) => this.scanner.countKeys(scan, most))
  }

  private hits(request: Find): Work & { hits: Hit[] } {
    const { query, sort = {}, skip = 0, limit = Number.POSITIVE_INFINITY } = request
    const near = nearTest(query, this.collection)
    const plan = this.plan({ query, sort, need: skip + limit })
    const sorted = Object.keys(sort).length > 0 || near !== null
    const ordered = !sorted || (near === null && plan.kind === 'index' && plan.ordered)
    const need = ordered ? skip + limit : Number.POSITIVE_INFINITY
    const found = this.collect(plan, query, need)
    if (!ordered || (sorted && this.view.size > 0)) found.hits = this.sort(found.hits, sort, near)
    return { ...found, hits: found.hits.slice(skip, skip + limit) }
  }

  private sort(hits: Hit[], sort: Sort, near: ReturnType<typeof nearTest>): Hit[] {
    if (!near || Object.keys(sort).length > 0) return sortDocuments(hits, documentOf, sort)
    const metres = new Map(
      hits.map((hit) => [hit, nearDistance(near.valueIn(documentOf(hit)), near.operand) ?? 0]),
    )
    return [...hits].sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0))
  }

  private collect(plan: Plan, query: Query, need: number): Work & { hits: Hit[] } {
    const match = compileMatch(query)
    const exact = 'exact' in plan && plan.exact
    const work = { scanned: 0, indexed: plan.kind !== 'table', hits: [] as Hit[] }
    for (const row of need > 0 ? this.scanner.rows(plan, need) : []) {
      work.scanned++
      if (this.view.has(row.id)) continue
      const hit = this.accept(row, exact, match)
      if (hit && work.hits.push(hit) >= need) break
    }
    for (const [id, text] of this.view) {
      const document = text === null ? null : (decode(text) as Document)
      if (document && text !== null && match(document)) work.hits.push({ id, text, document })
    }
    return work
  }

  private accept({ id, doc }: Row, exact: boolean, match: (document: Document) => boolean): Hit | null {
    if (exact) return { id, text: doc, document: null }
    const document = decode(doc) as Document
    return match(document) ? { id, text: doc, document } : null
  }
}
