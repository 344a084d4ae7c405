import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { CloudError, CloudRefusal } from '../../local-cloud/failure'
import { ENV_ID } from '../../local-cloud/functions/environment'
import { Files } from '../../local-cloud/storage/files'
import { claimFolder } from '../../local-cloud/store/claim'
import { Store } from '../../local-cloud/store/store'
import { decode } from '../../local-cloud/wire/ejson'
import type { StoredDocument } from './data'
import {
  type Data,
  DeployRefusal,
  type FileFound,
  type IndexWanted,
  indexName,
  isTransactionConflict,
} from './data'

/**
 * The local cloud's data folder. Refuses while a local cloud runs on it, and a folder that is not there unless
 * it is to be made.
 */
export function openLocalData(dataFolder: string, { make = false } = {}): Data {
  if (!make && !existsSync(dataFolder))
    throw new DeployRefusal('本机还没有数据：请先运行一次 npm start，再停下它')
  const giveBack = claimed(dataFolder)
  const store = new Store(dataFolder)
  const close = async () => {
    store.close()
    giveBack()
  }
  return { ...localData(store, dataFolder), close }
}

function claimed(dataFolder: string): () => void {
  try {
    return claimFolder(dataFolder)
  } catch (error) {
    throw error instanceof CloudRefusal ? new DeployRefusal(error.message) : error
  }
}

/** The data of a store that is open already. */
export function localData(store: Store, dataFolder: string): Data {
  return { env: ENV_ID, ...collectionsOf(store), ...documentsOf(store), ...filesOf(dataFolder) }
}

function collectionsOf(store: Store) {
  const ensure = (name: string, indexes: IndexWanted[]) => store.ensure({ [name]: { indexes } })
  return {
    collections: async () => store.collections().map(({ name }) => ({ name, indexes: store.indexes(name) })),
    createCollection: async (name: string) => store.addCollection(name),
    async createIndex(name: string, index: IndexWanted) {
      try {
        ensure(name, [...store.indexes(name), index])
      } catch (error) {
        throw isDuplicate(error) ? brokenByData(name, index) : error
      }
    },
    async dropIndex(name: string, index: IndexWanted) {
      ensure(
        name,
        store.indexes(name).filter((each) => indexName(each) !== indexName(index)),
      )
    },
  }
}

function documentsOf(store: Store) {
  /** Sorted once per collection, when its first page is asked for. */
  const sorted = new Map<string, StoredDocument[]>()
  const write = (collection: string, { _id, ...change }: StoredDocument) => {
    const request = { query: { _id }, change, merge: false, multi: false, upsert: true, now: Date.now() }
    return store.update(collection, request)
  }
  return {
    async documents(collection: string, after: string, limit: number) {
      const known = after === '' ? undefined : sorted.get(collection)
      const all = known ?? (store.find(collection, {}) as StoredDocument[]).sort(byId)
      sorted.set(collection, all)
      const start = all.findIndex(({ _id }) => _id > after)
      return start < 0 ? [] : all.slice(start, start + limit)
    },
    read: async (collection: string, ids: readonly string[]) =>
      store.find(collection, { _id: { $in: ids } }) as StoredDocument[],
    count: async (collection: string) => store.count(collection, {}).total,
    async put(collection: string, documents: readonly StoredDocument[]) {
      for (const document of documents) await write(collection, document)
    },
    async change(
      collection: string,
      id: string,
      next: (document: StoredDocument) => StoredDocument | undefined,
    ) {
      const [present] = store.find(collection, { _id: id }) as StoredDocument[]
      const after = present && next(present)
      if (after) await write(collection, after)
    },
    async move(
      from: string,
      ids: readonly string[],
      into: string,
      next: (document: StoredDocument) => StoredDocument,
    ) {
      let moved = 0
      for (const id of ids) if (await moveOne(store, { from, id, into, next })) moved++
      return moved
    },
    async remove(collection: string, ids: readonly string[]) {
      for (const _id of ids) await store.remove(collection, { _id }, false)
    },
    close: async () => undefined,
  }
}

interface OneMove {
  from: string
  id: string
  into: string
  next: (document: StoredDocument) => StoredDocument
}

/** In one transaction of the store, so that whoever changes the document meanwhile is before it or after it. */
async function moveOne(store: Store, { from, id, into, next }: OneMove): Promise<boolean> {
  const transaction = store.begin()
  const read = (collection: string, _id: string) => {
    const [text] = store.read(collection, { query: { _id }, limit: 1 }, transaction).texts
    return text === undefined ? undefined : (decode(text) as StoredDocument)
  }
  try {
    const present = read(from, id)
    const after = present && next(present)
    if (after && !read(into, after._id)) await store.insert(into, [after], transaction)
    if (after) await store.remove(from, { _id: id }, false, transaction)
    store.commit(transaction)
    return !!after
  } catch (error) {
    // The store has rolled it back.
    if (error instanceof CloudError && isTransactionConflict(error)) return false
    store.abort(transaction)
    throw error
  }
}

const byId = (one: StoredDocument, other: StoredDocument) => (one._id < other._id ? -1 : 1)

function filesOf(dataFolder: string) {
  const storage = path.join(dataFolder, 'storage')
  const files = new Files(storage)
  return {
    filePrefix: async () => files.idOf(''),
    files: async () => filesIn(storage),
    async download(cloudPath: string, to: string) {
      mkdirSync(path.dirname(to), { recursive: true })
      copyFileSync(files.place(cloudPath), to)
    },
    async upload(from: string, cloudPath: string) {
      const temporary = files.temporary()
      copyFileSync(from, temporary)
      files.settle(temporary, cloudPath)
    },
    removeFile: async (cloudPath: string) => rmSync(files.place(cloudPath), { force: true }),
  }
}

function filesIn(folder: string): FileFound[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.upload-'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      path: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: statSync(file).size,
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

const isDuplicate = (error: unknown) => /duplicates of the unique index|E11000/.test(String(error))

/** Said of an index that existing data breaks, whatever cloud says so. */
export function brokenByData(collection: string, index: IndexWanted): DeployRefusal {
  const fields = Object.keys(index.keys).join('、')
  return new DeployRefusal(
    `集合 ${collection} 里有重复的数据，唯一索引（${fields}）建不上。请先处理重复的文档，再运行一次`,
  )
}
