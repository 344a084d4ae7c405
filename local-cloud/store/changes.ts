import { invalidParameter } from '../failure'
import { refuseDollarFields } from '../update/storable'
import { replaced, updated } from '../update/update'
import { encode } from '../wire/ejson'
import type { Collection } from './collection'
import type { CollectionReader, Work } from './reader'
import type { Transaction, Transactions } from './transactions'
import { type Document, newId, type Query } from './value'
import { Held, idOf, type Write, type Writer } from './writer'

export interface Update {
  query: Query
  /** Update operators when `merge`, a whole document otherwise. */
  change: Document
  merge: boolean
  multi: boolean
  upsert: boolean
  now: number
}

export interface Updated extends Work {
  updated: number
  upsertedId: unknown
  /** The last document as it is now, or as it was found unchanged. */
  document: Document | null
}

/** A collection with what reads it now, for one transaction or for none. */
export interface Target {
  collection: Collection
  read: () => CollectionReader
  transaction: Transaction | null
}

/** What becomes of a found document; null when it stays as it is. */
type Decide = (document: Document) => Write | null

/** Inserts, updates and removals: finds the documents, decides, writes, and waits for transactions in the way. */
export class Changes {
  constructor(
    private readonly writer: Writer,
    private readonly transactions: Transactions,
  ) {}

  /** _ids of the new documents. A duplicate ends the list: documents before it stay. */
  async insert(target: Target, documents: readonly Document[]): Promise<unknown[]> {
    const ids: unknown[] = []
    for (const { _id, ...fields } of documents) {
      const document: Document = { _id: _id ?? newId(), ...fields }
      refuseDollarFields(document)
      if (Array.isArray(document._id) || document._id instanceof RegExp)
        throw invalidParameter('_id must not be an array or a regular expression')
      await this.put(target, { id: idOf(document), document, insert: true })
      ids.push(document._id)
    }
    return ids
  }

  async update(target: Target, request: Update): Promise<Updated> {
    const limit = request.multi ? undefined : 1
    const { documents, ...work } = target.read().documents({ query: request.query, limit })
    const result: Updated = { updated: 0, upsertedId: undefined, document: null, ...work }
    const decide: Decide = (document) => {
      const next = request.merge
        ? updated(document, request.change, request)
        : replaced(document._id, request.change)
      result.document = next
      // A replacement counts even when it changes nothing, an update does not: so it is in the cloud.
      return request.merge && encode(next) === encode(document) ? null : { id: idOf(next), document: next }
    }
    for (const document of documents)
      if (await this.apply(target, document, request.query, decide)) result.updated++
    if (documents.length === 0 && request.upsert) await this.upsert(target, request, result)
    return result
  }

  async remove(target: Target, query: Query, multi: boolean): Promise<Work & { removed: number }> {
    const { documents, ...work } = target.read().documents({ query, limit: multi ? undefined : 1 })
    let removed = 0
    const decide: Decide = (document) => ({ id: idOf(document), document: null })
    for (const document of documents) if (await this.apply(target, document, query, decide)) removed++
    return { removed, ...work }
  }

  private async upsert(target: Target, request: Update, result: Updated): Promise<void> {
    const id = request.query._id ?? newId()
    const document = request.merge
      ? updated({ _id: id }, request.change, request)
      : replaced(id, request.change)
    await this.put(target, { id: idOf(document), document, insert: true })
    result.upsertedId = id
    result.document = document
  }

  /** Whether the document was written. When it had to wait, it looks whether the query still finds it, and decides anew. */
  private async apply(target: Target, found: Document, query: Query, decide: Decide): Promise<boolean> {
    for (let document: Document | undefined = found; document; ) {
      const write = decide(document)
      if (!write) return false
      if (await this.attempt(target, write)) return true
      document = target.read().documents({ query: { $and: [{ _id: found._id }, query] } }).documents[0]
    }
    return false
  }

  private async put(target: Target, write: Write): Promise<void> {
    while (!(await this.attempt(target, write)));
  }

  /** False when it had to wait for a transaction: the caller starts again from what is there now. */
  private async attempt({ collection, transaction }: Target, write: Write): Promise<boolean> {
    if (transaction) {
      this.stage(collection, write, transaction)
      return true
    }
    try {
      this.writer.write(collection, write)
      return true
    } catch (error) {
      if (!(error instanceof Held)) throw error
      await this.transactions.released()
      return false
    }
  }

  /** As in MongoDB, a refused write ends its transaction. */
  private stage(collection: Collection, write: Write, transaction: Transaction): void {
    try {
      this.writer.stage(collection, write, transaction)
    } catch (error) {
      this.transactions.end(transaction.id)
      throw error
    }
  }
}
