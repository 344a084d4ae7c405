import { boxOf, requireGeometry } from '../geo/geometry'
import { decode } from '../wire/ejson'
import { entriesOf, type Index } from './index-definition'
import type { Sqlite } from './sqlite'
import { type Document, idText } from './value'

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

  /** Writes a document under its _id, new or in place of the old one, and its index entries. */
  put(document: Document, text: string): void {
    const id = idText(document._id)
    const old = this.row(id)
    if (old) {
      this.sqlite.statement(`UPDATE ${this.table} SET doc = ? WHERE n = ?`).run(text, old.n)
      for (const index of this.indexes) this.reindex(index, old, document)
      return
    }
    this.insert(id, document, text)
  }

  /** As `put` for an _id known to be new. */
  insert(id: string, document: Document, text: string): void {
    const { lastInsertRowid } = this.sqlite
      .statement(`INSERT INTO ${this.table} (id, doc) VALUES (?, ?)`)
      .run(id, text)
    for (const index of this.indexes) this.addEntries(index, lastInsertRowid, document)
  }

  remove(id: string): void {
    const old = this.row(id)
    if (!old) return
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

  private reindex(index: Index, old: Row, document: Document): void {
    if (index.geo) {
      this.dropEntries(index, old.n, [])
      this.addEntries(index, old.n, document)
      return
    }
    const before = this.keysOf(index, decode(old.doc) as Document)
    const { keys: now, multikey } = entriesOf(index, document)
    const gone = before.filter((key) => !now.some((other) => other.equals(key)))
    const fresh = now.filter((key) => !before.some((other) => other.equals(key)))
    this.dropEntries(index, old.n, gone)
    this.insertKeys(index, old.n, fresh, multikey)
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
