import { collectionExists, noCollection } from '../failure'
import { decode } from '../wire/ejson'
import { Collection, type Row } from './collection'
import { describeIndex, entriesOf, type Index, type IndexTable, indexName } from './index-definition'
import type { Sqlite } from './sqlite'
import type { Document } from './value'

export type CollectionTable = Record<string, { indexes: readonly IndexTable[] }>

const LAYOUT = `
  CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));`

/** Which collections and indexes the file has. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>()

  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec(LAYOUT)
    for (const { number, name } of sqlite.statement('SELECT number, name FROM collections').all())
      this.collections.set(name as string, this.open(name as string, number as number))
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  /** Refuses a collection that does not exist (-502005). */
  get(name: string): Collection {
    const collection = this.collections.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  /** Refuses a name that is taken. */
  add(name: string): Collection {
    if (this.collections.has(name)) throw collectionExists()
    return this.sqlite.atomically(() => {
      const { lastInsertRowid } = this.sqlite.statement('INSERT INTO collections (name) VALUES (?)').run(name)
      this.sqlite.exec(
        `CREATE TABLE c${lastInsertRowid} (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL)`,
      )
      const collection = this.open(name, lastInsertRowid)
      this.collections.set(name, collection)
      return collection
    })
  }

  /** Brings collections and their indexes to what the table says; other collections stay as they are. */
  ensure(table: CollectionTable): void {
    for (const [name, { indexes }] of Object.entries(table)) {
      const collection = this.collections.get(name) ?? this.add(name)
      this.sqlite.atomically(() => this.ensureIndexes(collection, indexes))
    }
  }

  private ensureIndexes(collection: Collection, wanted: readonly IndexTable[]): void {
    const texts = new Map(wanted.map((index) => [indexName(index.keys), JSON.stringify(index)]))
    for (const row of this.indexRows(collection.number)) {
      if (texts.get(row.name as string) === row.definition) texts.delete(row.name as string)
      else this.dropIndex(row.number as number)
    }
    for (const [name, definition] of texts) this.buildIndex(collection, name, definition)
    collection.indexes = this.openIndexes(collection.number)
  }

  private dropIndex(number: number): void {
    this.sqlite.exec(`DROP TABLE i${number}`)
    this.sqlite.statement('DELETE FROM indexes WHERE number = ?').run(number)
  }

  private buildIndex(collection: Collection, name: string, definition: string): void {
    const { lastInsertRowid: number } = this.sqlite
      .statement('INSERT INTO indexes (collection, name, definition) VALUES (?, ?, ?)')
      .run(collection.number, name, definition)
    const index = describeIndex(number, JSON.parse(definition) as IndexTable)
    this.sqlite.exec(
      index.geo
        ? `CREATE VIRTUAL TABLE i${number} USING rtree(doc, west, east, south, north)`
        : `CREATE TABLE i${number} (key BLOB NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (key, doc)) WITHOUT ROWID`,
    )
    const rows = this.sqlite.statement(
      `SELECT n, id, doc FROM ${collection.table} WHERE n > ? ORDER BY n LIMIT 1000`,
    )
    for (let batch = rows.all(0), last = 0; batch.length > 0; batch = rows.all(last)) {
      for (const row of batch as unknown as Row[]) {
        const document = decode(row.doc) as Document
        this.refuseDuplicate(collection, index, document)
        collection.addEntries(index, row.n, document)
        last = row.n
      }
    }
  }

  private refuseDuplicate(collection: Collection, index: Index, document: Document): void {
    if (!index.unique) return
    for (const key of entriesOf(index, document).keys)
      if (collection.holders(index, key).length > 0)
        throw new Error(`${collection.name} holds duplicates of the unique index ${index.name}`)
  }

  private indexRows(collection: number) {
    return this.sqlite.statement('SELECT * FROM indexes WHERE collection = ? ORDER BY number').all(collection)
  }

  private openIndexes(collection: number): Index[] {
    return this.indexRows(collection).map((row) =>
      describeIndex(
        row.number as number,
        JSON.parse(row.definition as string) as IndexTable,
        row.multikey === 1,
      ),
    )
  }

  private open(name: string, number: number): Collection {
    return new Collection(this.sqlite, name, number, this.openIndexes(number))
  }
}
