import { duplicateKey } from '../failure'
import { decode, encode } from '../wire/ejson'
import type { Collection } from './collection'
import { entriesOf, type Index } from './index-definition'
import type { Sqlite } from './sqlite'
import type { Transaction, Transactions } from './transactions'
import { type Document, idText } from './value'

/** One document to be written, or removed when `document` is null. */
export interface Write {
  id: string
  document: Document | null
  /** Refuse when a document of that _id exists. */
  insert?: boolean
}

/** Thrown when a transaction holds what a write outside transactions needs; the caller waits and starts again. */
export class Held extends Error {}

const documentLock = (collection: Collection, id: string) => `${collection.name}\n${id}`
const keyLock = (index: Index, key: Buffer) => `i${index.number}\n${key.toString('latin1')}`

/** Writes documents, one atomic step each, keeping unique indexes and transactions apart. */
export class Writer {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly transactions: Transactions,
  ) {}

  /** Straight into the file. Refuses duplicates (E11000). */
  write(collection: Collection, write: Write): void {
    const keys = uniqueKeys(collection, write.document)
    const locks = [documentLock(collection, write.id), ...keys.map(({ index, key }) => keyLock(index, key))]
    if (this.transactions.isHeld(locks)) throw new Held()
    this.refuseDuplicates(collection, write, keys, null)
    this.sqlite.atomically(() => this.apply(collection, write, this.transactions.committed()))
  }

  /** Into the transaction's own writes. A competing write rolls the transaction back and is a conflict. */
  stage(collection: Collection, write: Write, transaction: Transaction): void {
    this.transactions.lock(transaction, documentLock(collection, write.id))
    if (this.transactions.changedSince(transaction, collection.name, write.id))
      throw this.transactions.conflict(transaction)
    const keys = uniqueKeys(collection, write.document)
    for (const { index, key } of keys) this.transactions.lock(transaction, keyLock(index, key))
    if (write.document)
      for (const index of collection.indexes) if (!index.geo) entriesOf(index, write.document)
    this.refuseDuplicates(collection, write, keys, transaction)
    const writes = transaction.writes.get(collection.name) ?? new Map<string, string | null>()
    transaction.writes.set(collection.name, writes)
    writes.set(write.id, write.document && encode(write.document))
  }

  /** All of a transaction's writes at once. */
  commit(transaction: Transaction, collectionOf: (name: string) => Collection): void {
    this.transactions.end(transaction.id)
    if (transaction.writes.size === 0) return
    const commit = this.transactions.committed()
    this.sqlite.atomically(() => {
      for (const remove of [true, false])
        for (const [name, texts] of transaction.writes)
          for (const [id, text] of texts)
            if ((text === null) === remove)
              this.apply(collectionOf(name), { id, document: text && (decode(text) as Document) }, commit)
    })
  }

  private apply(
    collection: Collection,
    { id, document }: { id: string; document: Document | '' | null },
    commit: number,
  ) {
    const old = collection.row(id)
    this.transactions.remember(commit, collection.name, id, old?.doc ?? null)
    if (document) collection.put(id, document, encode(document), old)
    else if (old) collection.remove(old)
  }

  private refuseDuplicates(
    collection: Collection,
    write: Write,
    keys: UniqueKey[],
    transaction: Transaction | null,
  ) {
    if (write.insert && this.exists(collection, write.id, transaction))
      throw duplicateKey(collection.name, '_id_', `{ _id: ${encode(write.document?._id)} }`)
    for (const { index, key } of keys) {
      for (const holder of collection.holders(index, key)) {
        if (holder === write.id || transaction?.writes.get(collection.name)?.has(holder)) continue
        if (transaction && this.transactions.changedSince(transaction, collection.name, holder))
          throw this.transactions.conflict(transaction)
        throw duplicateKey(collection.name, index.name, keyText(index, write.document))
      }
      this.refuseOwnDuplicate(collection, write, index, key, transaction)
    }
  }

  private exists(collection: Collection, id: string, transaction: Transaction | null): boolean {
    const view = transaction && this.transactions.view(transaction, collection.name)
    return view?.has(id) ? view.get(id) !== null : collection.row(id) !== undefined
  }

  private refuseOwnDuplicate(
    collection: Collection,
    write: Write,
    index: Index,
    key: Buffer,
    transaction: Transaction | null,
  ) {
    for (const [id, text] of transaction?.writes.get(collection.name) ?? []) {
      if (id === write.id || text === null) continue
      if (entriesOf(index, decode(text) as Document).keys.some((other) => other.equals(key)))
        throw duplicateKey(collection.name, index.name, keyText(index, write.document))
    }
  }
}

interface UniqueKey {
  index: Index
  key: Buffer
}

function uniqueKeys(collection: Collection, document: Document | null): UniqueKey[] {
  if (!document) return []
  return collection.indexes
    .filter(({ unique, geo }) => unique && !geo)
    .flatMap((index) => entriesOf(index, document).keys.map((key) => ({ index, key })))
}

function keyText(index: Index, document: Document | null): string {
  const value = (field: string) =>
    field.split('.').reduce<unknown>((at, part) => (at as Document | undefined)?.[part], document)
  return `{ ${index.fields.map((field) => `${field}: ${encode(value(field) ?? null)}`).join(', ')} }`
}

export const idOf = (document: Document): string => idText(document._id)
