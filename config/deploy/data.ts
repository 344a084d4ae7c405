/** A document as JSON holds it; the product keeps nothing else. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json }
export type StoredDocument = { _id: string; [field: string]: Json }

export interface IndexWanted {
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export interface CollectionFound {
  name: string
  indexes: IndexWanted[]
}

export interface FileFound {
  /** Its path in storage: `portraits/zhang.svg`. */
  path: string
  bytes: number
}

/**
 * The data of one environment, as deployment, backup and migration use it: one implementation for the vendor's
 * cloud, one for the local cloud. Every write may be repeated.
 */
export interface Data {
  /** The environment's id. */
  env: string
  /** What every file id of this environment begins with: `cloud://ENV.BUCKET/`. */
  filePrefix(): Promise<string>

  collections(): Promise<CollectionFound[]>
  createCollection(name: string): Promise<void>
  /** Refuses (DeployRefusal) a unique index that existing data breaks. */
  createIndex(collection: string, index: IndexWanted): Promise<void>
  dropIndex(collection: string, index: IndexWanted): Promise<void>

  /** Up to `limit` documents in the order of their ids, after this one. */
  documents(collection: string, after: string, limit: number): Promise<StoredDocument[]>
  /** Those of these ids that are there, in no particular order; at most 1,000 are asked for at once. */
  read(collection: string, ids: readonly string[]): Promise<StoredDocument[]>
  count(collection: string): Promise<number>
  /** Writes whole documents, new or in place of old ones. */
  put(collection: string, documents: readonly StoredDocument[]): Promise<void>
  /** Rewrites one document as it is now, all or nothing; `next` may run several times. Undefined: it stays. */
  change(
    collection: string,
    id: string,
    next: (document: StoredDocument) => StoredDocument | undefined,
  ): Promise<void>
  /**
   * Moves documents to another collection, each in one transaction: as it is at that instant it becomes `next`, unless
   * that one is there already, and the old one goes. `next` may run several times. How many have moved: one that is
   * gone has been moved before, one that somebody holds stays for now.
   */
  move(
    from: string,
    ids: readonly string[],
    into: string,
    next: (document: StoredDocument) => StoredDocument,
  ): Promise<number>
  remove(collection: string, ids: readonly string[]): Promise<void>

  files(): Promise<FileFound[]>
  download(path: string, to: string): Promise<void>
  upload(from: string, path: string): Promise<void>
  removeFile(path: string): Promise<void>

  close(): Promise<void>
}

/** Why a command stops, in a sentence a person can act on. */
export class DeployRefusal extends Error {
  override name = 'DeployRefusal'
}

/** How a network that breaks off shows itself in the vendor's tools. */
const BROKEN_OFF = /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|socket hang up|network timeout/

/** Whether a failure is the network's, so that the same may be tried again. */
export function isBrokenOff({ code, message }: { code?: string; message?: string }): boolean {
  return BROKEN_OFF.test(`${code} ${message}`)
}

/** Whether a transaction has to be tried again because another one holds, or has changed, what it wants to write. */
export function isTransactionConflict({ message }: Error): boolean {
  return /TransactionConflict|TransactionBusy|WriteConflict/.test(message)
}

/** The name MongoDB and the vendor give an index: `community_1_until_-1`. */
export function indexName({ keys }: IndexWanted): string {
  return Object.entries(keys)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_')
}

/** All documents of a collection, page by page. */
export async function* pagesOf(
  data: Pick<Data, 'documents'>,
  collection: string,
  after: string,
  size: number,
): AsyncGenerator<StoredDocument[]> {
  for (let last = after; ; ) {
    const page = await data.documents(collection, last, size)
    if (page.length > 0) yield page
    if (page.length < size) return
    last = page.at(-1)?._id ?? last
  }
}
