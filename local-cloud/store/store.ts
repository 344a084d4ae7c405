import path from 'node:path'
import { encode } from '../wire/ejson'
import { type Aggregated, aggregate } from './aggregate'
import { Catalogue, type CollectionTable } from './catalogue'
import { Changes, type Target, type Update, type Updated } from './changes'
import type { IndexTable } from './index-definition'
import { CollectionReader, type Find, type Found, type Work } from './reader'
import { Sqlite } from './sqlite'
import { Transactions } from './transactions'
import { type Document, newId, type Query } from './value'
import { idOf, Writer } from './writer'

/** The database: documents, indexes and transactions in one SQLite file. */
export class Store {
  private readonly sqlite: Sqlite
  private readonly catalogue: Catalogue
  private readonly transactions = new Transactions()
  private readonly writer: Writer
  private readonly changes: Changes

  /** Opens or makes the file and brings it to the table. Refuses a damaged file (CloudRefusal). */
  constructor(dataFolder: string, collections: CollectionTable = {}) {
    this.sqlite = new Sqlite(path.join(dataFolder, 'database.sqlite'))
    this.catalogue = new Catalogue(this.sqlite)
    this.catalogue.ensure(collections)
    this.writer = new Writer(this.sqlite, this.transactions)
    this.changes = new Changes(this.writer, this.transactions)
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

  /** The indexes of a collection as a table defines them. */
  indexes(collection: string): IndexTable[] {
    return this.catalogue.get(collection).indexes.map(({ fields, directions, geo, unique }) => ({
      keys: Object.fromEntries(
        fields.map((field, at) => [field, field === geo ? '2dsphere' : (directions[at] ?? 1)]),
      ),
      ...(unique && { unique }),
    }))
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
    return this.changes.insert(this.target(collection, transactionId), documents)
  }

  async update(collection: string, request: Update, transactionId?: string): Promise<Updated> {
    return this.changes.update(this.target(collection, transactionId), request)
  }

  async remove(collection: string, query: Query, multi: boolean, transactionId?: string) {
    return this.changes.remove(this.target(collection, transactionId), query, multi)
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

  private target(name: string, transactionId: string | undefined): Target {
    const transaction = transactionId ? this.transactions.require(transactionId) : null
    return { collection: this.catalogue.get(name), read: () => this.reader(name, transactionId), transaction }
  }

  private reader(name: string, transactionId?: string): CollectionReader {
    const collection = this.catalogue.get(name)
    const view = transactionId
      ? this.transactions.view(this.transactions.require(transactionId), name)
      : undefined
    return new CollectionReader(this.sqlite, collection, view)
  }
}
