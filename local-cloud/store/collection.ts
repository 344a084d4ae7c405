import { boxOf, requireGeometry } from '../geo/geometry'
import { decode } from '../wire/ejson'
import { entriesOf, type Index } from './index-definition'
import type { Sqlite } from './sqlite'
import type { Document } from './value'

/** A document as it lies in the file; `n` is its place in natural order. */
export interface Row {
  n: number
  id: string
  doc: string
}

/** One collection: a table of documents and one table of keys per index. */
export class Collection {
  private multikeyNoted = new Set<number>()

  constructor(
    private readonly sqlite: Sqlite,
    readonly name: string,
    readonly number: number,
    public indexes: readonly Index[],
  ) {}

  get table(): string {
    return `c${this.number}`
  }

  row(id: string): Row | undefined {
    return this.sqlite.statement(`SELECT n, id, doc FROM ${this.table} WHERE id = ?`).get(id) as
      | Row
      | undefined
  }

  count(): number {
    return this.sqlite.statement(`SELECT count(*) AS total FROM ${this.table}`).get()?.total as number
  }

  /** Writes a document in place of `old`, or as a new one, and its index entries. */
  put(id: string, document: Document, text: string, old: Row | undefined): void {
    if (!old) {
      this.insert(id, document, text)
      return
    }
    this.sqlite.statement(`UPDATE ${this.table} SET doc = ? WHERE n = ?`).run(text, old.n)
    if (this.indexes.length === 0) return
    const before = decode(old.doc) as Document
    for (const index of this.indexes) this.reindex(index, old.n, before, document)
  }

  /** A document whose _id is known to be new. */
  insert(id: string, document: Document, text: string): void {
    const { lastInsertRowid } = this.sqlite
      .statement(`INSERT INTO ${this.table} (id, doc) VALUES (?, ?)`)
      .run(id, text)
    for (const index of this.indexes) this.addEntries(index, lastInsertRowid, document)
  }

  remove(old: Row): void {
    const document = decode(old.doc) as Document
    for (const index of this.indexes) this.dropEntries(index, old.n, this.keysOf(index, document))
    this.sqlite.statement(`DELETE FROM ${this.table} WHERE n = ?`).run(old.n)
  }

  /** _ids of the documents that a unique index holds under `key`. */
  holders(index: Index, key: Buffer): string[] {
    return this.sqlite
      .statement(`SELECT d.id FROM i${index.number} k JOIN ${this.table} d ON d.n = k.doc WHERE k.key = ?`)
      .all(key)
      .map((row) => row.id as string)
  }

  private keysOf(index: Index, document: Document): Buffer[] {
    return index.geo ? [] : entriesOf(index, document).keys
  }

  private reindex(index: Index, n: number, before: Document, document: Document): void {
    if (index.geo) {
      this.dropEntries(index, n, [])
      this.addEntries(index, n, document)
      return
    }
    const old = this.keysOf(index, before)
    const { keys: now, multikey } = entriesOf(index, document)
    const gone = old.filter((key) => !now.some((other) => other.equals(key)))
    const fresh = now.filter((key) => !old.some((other) => other.equals(key)))
    this.dropEntries(index, n, gone)
    this.insertKeys(index, n, fresh, multikey)
  }

  addEntries(index: Index, n: number, document: Document): void {
    if (index.geo) {
      this.insertBox(index, n, geoValue(document, index.geo))
      return
    }
    const { keys, multikey } = entriesOf(index, document)
    this.insertKeys(index, n, keys, multikey)
  }

  private insertKeys(index: Index, n: number, keys: readonly Buffer[], multikey: boolean): void {
    const insert = this.sqlite.statement(`INSERT INTO i${index.number} (key, doc) VALUES (?, ?)`)
    for (const key of keys) insert.run(key, n)
    if (multikey && !this.multikeyNoted.has(index.number)) this.noteMultikey(index)
  }

  private insertBox(index: Index, n: number, value: unknown): void {
    if (value === undefined || value === null) return
    const { west, east, south, north } = boxOf(requireGeometry(value))
    this.sqlite
      .statement(`INSERT INTO i${index.number} (doc, west, east, south, north) VALUES (?, ?, ?, ?, ?)`)
      .run(n, west, east, south, north)
  }

  private dropEntries(index: Index, n: number, keys: readonly Buffer[]): void {
    if (index.geo) {
      this.sqlite.statement(`DELETE FROM i${index.number} WHERE doc = ?`).run(n)
      return
    }
    const drop = this.sqlite.statement(`DELETE FROM i${index.number} WHERE key = ? AND doc = ?`)
    for (const key of keys) drop.run(key, n)
  }

  private noteMultikey(index: Index): void {
    this.multikeyNoted.add(index.number)
    if (index.multikey) return
    index.multikey = true
    this.sqlite.statement('UPDATE indexes SET multikey = 1 WHERE number = ?').run(index.number)
  }
}

function geoValue(document: Document, field: string): unknown {
  return field.split('.').reduce<unknown>((value, part) => (value as Document | undefined)?.[part], document)
}
