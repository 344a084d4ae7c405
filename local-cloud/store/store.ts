import path from 'node:path'
import { invalidParameter } from '../failure'
import { refuseDollarFields } from '../update/storable'
import { replaced, updated } from '../update/update'
import { encode } from '../wire/ejson'
import { type Aggregated, aggregate } from './aggregate'
import { Catalogue, type CollectionTable } from './catalogue'
import type { Collection } from './collection'
import { CollectionReader, type Find, type Found, type Work } from './reader'
import { Sqlite } from './sqlite'
import { type Transaction, Transactions } from './transactions'
import { type Document, newId, type Query } from './value'
import { Held, idOf, type Write, Writer } from './writer'

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

/** The database: documents, indexes and transactions in one SQLite file. */
export class Store {
  private readonly sqlite: Sqlite
  private readonly catalogue: Catalogue
  private readonly transactions = new Transactions()
  private readonly writer: Writer

  /** Opens or makes the file and brings it to the table. Refuses a damaged file (CloudRefusal). */
  constructor(dataFolder: string, collections: CollectionTable = {}) {
    this.sqlite = new Sqlite(path.join(dataFolder, 'database.sqlite'))
    this.catalogue = new Catalogue(this.sqlite)
    this.catalogue.ensure(collections)
    this.writer = new Writer(this.sqlite, this.transactions)
  }

  /** Bulk insert straight into the file, in one SQLite transaction, without checking unique indexes. Returns how many. */
  load(collection: string, documents: Iterable<object>): number {
    const target = this.catalogue.get(collection)
    let count = 0
    this.sqlite.atomically(() => {
      for (const source of documents) {
        const document: Document = { _id: newId(), ...source }
        target.insert(idOf(document), document, encode(document))
        count++
      }
    })
    return count
  }

  /** All documents a query finds, in natural order. For loaders and tests: no limit, nothing is counted. */
  find(collection: string, query: object): object[] {
    return this.reader(collection).documents({ query: query as Query }).documents
  }

  isEmpty(): boolean {
    return this.catalogue.names().every((name) => this.catalogue.get(name).count() === 0)
  }

  collections(): { name: string; count: number; indexes: string[] }[] {
    return this.catalogue.names().map((name) => {
      const collection = this.catalogue.get(name)
      return { name, count: collection.count(), indexes: collection.indexes.map((index) => index.name) }
    })
  }

  /** Makes the collections of a table and brings their indexes to it. */
  ensure(collections: CollectionTable): void {
    this.catalogue.ensure(collections)
  }

  addCollection(name: string): void {
    this.catalogue.add(name)
  }

  read(collection: string, request: Find, transactionId?: string): Found {
    return this.reader(collection, transactionId).find(request)
  }

  count(collection: string, query: Query): Work & { total: number } {
    return this.reader(collection).count(query)
  }

  aggregate(collection: string, stages: readonly Document[]): Aggregated {
    return aggregate(stages, this.reader(collection), (name) => this.reader(name))
  }

  /** _ids of the new documents. A duplicate ends the list: documents before it stay. */
  async insert(
    collection: string,
    documents: readonly Document[],
    transactionId?: string,
  ): Promise<unknown[]> {
    const target = this.catalogue.get(collection)
    const ids: unknown[] = []
    for (const source of documents) {
      const { _id = newId(), ...fields } = source
      const document: Document = { _id: _id ?? newId(), ...fields }
      refuseDollarFields(document)
      if (Array.isArray(document._id) || document._id instanceof RegExp)
        throw invalidParameter('_id must not be an array or a regular expression')
      await this.put(target, { id: idOf(document), document, insert: true }, transactionId)
      ids.push(document._id)
    }
    return ids
  }

  async update(collection: string, request: Update, transactionId?: string): Promise<Updated> {
    const target = this.catalogue.get(collection)
    const result: Updated = { updated: 0, upsertedId: undefined, document: null, scanned: 0, indexed: true }
    const { documents, ...work } = this.reader(collection, transactionId).documents({
      query: request.query,
      limit: request.multi ? undefined : 1,
    })
    Object.assign(result, work)
    for (const found of documents) {
      const outcome = await this.change(target, found, request, transactionId)
      if (outcome.changed) result.updated++
      result.document = outcome.document
    }
    if (documents.length === 0 && request.upsert) await this.upsert(target, request, result, transactionId)
    return result
  }

  async remove(
    collection: string,
    query: Query,
    multi: boolean,
    transactionId?: string,
  ): Promise<Work & { removed: number }> {
    const target = this.catalogue.get(collection)
    const { documents, ...work } = this.reader(collection, transactionId).documents({
      query,
      limit: multi ? undefined : 1,
    })
    for (const document of documents)
      await this.put(target, { id: idOf(document), document: null }, transactionId)
    return { removed: documents.length, ...work }
  }

  begin(milliseconds?: number): string {
    return this.transactions.begin(milliseconds)
  }

  commit(transactionId: string): void {
    this.writer.commit(this.transactions.require(transactionId), (name) => this.catalogue.get(name))
  }

  abort(transactionId: string): void {
    this.transactions.require(transactionId)
    this.transactions.end(transactionId)
  }

  close(): void {
    this.transactions.close()
    this.sqlite.close()
  }

  private reader(name: string, transactionId?: string): CollectionReader {
    const collection = this.catalogue.get(name)
    const view = transactionId
      ? this.transactions.view(this.transactions.require(transactionId), name)
      : undefined
    return new CollectionReader(this.sqlite, collection, view)
  }

  /** Changes one found document. When it had to wait for a transaction, it looks at the document afresh. */
  private async change(target: Collection, found: Document, request: Update, transactionId?: string) {
    for (let document: Document | undefined = found; document; ) {
      const next: Document = request.merge
        ? updated(document, request.change, request)
        : replaced(document._id, request.change)
      // A replacement counts even when it changes nothing, an update does not: so it is in the cloud.
      if (request.merge && encode(next) === encode(document)) return { changed: false, document }
      if (await this.attempt(target, { id: idOf(next), document: next }, transactionId))
        return { changed: true, document: next }
      const again = this.reader(target.name).documents({
        query: { $and: [{ _id: found._id }, request.query] },
      })
      document = again.documents[0]
    }
    return { changed: false, document: null }
  }

  private async upsert(
    target: Collection,
    request: Update,
    result: Updated,
    transactionId?: string,
  ): Promise<void> {
    const id = request.query._id ?? newId()
    const document = request.merge
      ? updated({ _id: id }, request.change, request)
      : replaced(id, request.change)
    await this.put(target, { id: idOf(document), document, insert: true }, transactionId)
    result.upsertedId = id
    result.document = document
  }

  private async put(target: Collection, write: Write, transactionId?: string): Promise<void> {
    while (!(await this.attempt(target, write, transactionId)));
  }

  /** False when it had to wait for a transaction: the caller starts again from what is there now. */
  private async attempt(target: Collection, write: Write, transactionId?: string): Promise<boolean> {
    if (transactionId) {
      this.stage(target, write, this.transactions.require(transactionId))
      return true
    }
    try {
      this.writer.write(target, write)
      return true
    } catch (error) {
      if (!(error instanceof Held)) throw error
      await this.transactions.released()
      return false
    }
  }

  /** As in MongoDB, a refused write ends its transaction. */
  private stage(target: Collection, write: Write, transaction: Transaction): void {
    try {
      this.writer.stage(target, write, transaction)
    } catch (error) {
      this.transactions.end(transaction.id)
      throw error
    }
  }
}
