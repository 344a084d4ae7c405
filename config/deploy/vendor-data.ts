import { randomInt } from 'node:crypto'
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type Data,
  DeployRefusal,
  type IndexWanted,
  indexName,
  isTransactionConflict,
  type StoredDocument,
} from './data'
import { brokenByData } from './local-data'
import type { Manager, SdkDatabase, SdkTransaction, ServerSdk, Vendor, VendorIndex } from './vendor'

const MOST_COLLECTIONS = 100
/** Writes under way at once. */
const LANES = 16
const ATTEMPTS = 6
/** What somebody holds longer stays for the next pass: a migration has others to move, and a lane waits for nobody. */
const MOVE_ATTEMPTS = 2
/** ms; as long at most after the first conflict, twice as long after each further one. */
const FIRST_WAIT = 16

/** The data of a real environment, through the vendor's own tools. */
export function openVendorData({ env, manager, sdk }: Vendor): Data {
  return { env, ...collectionsOf(manager), ...documentsOf(sdk), ...filesOf({ env, manager, sdk }) }
}

function collectionsOf({ database }: Manager) {
  return {
    async collections() {
      const names = await collectionNames(database)
      const found = await inLanes(names, async (name) => {
        const { Indexes = [] } = await database.describeCollection(name)
        return { name, indexes: Indexes.filter(({ Name }) => Name !== '_id_').map(wantedOf) }
      })
      return found
    },
    async createCollection(name: string) {
      await database.createCollection(name)
    },
    async createIndex(collection: string, index: IndexWanted) {
      const MgoIndexKeys = Object.entries(index.keys).map(([Name, way]) => ({ Name, Direction: String(way) }))
      const MgoKeySchema = { MgoIndexKeys, MgoIsUnique: index.unique ?? false }
      try {
        const CreateIndexes = [{ IndexName: indexName(index), MgoKeySchema }]
        await database.updateCollection(collection, { CreateIndexes })
      } catch (error) {
        throw /E11000|duplicate/i.test(String(error)) ? brokenByData(collection, index) : error
      }
    },
    async dropIndex(collection: string, index: IndexWanted) {
      await database.updateCollection(collection, { DropIndexes: [{ IndexName: indexName(index) }] })
    },
  }
}

async function collectionNames(database: Manager['database']): Promise<string[]> {
  for (const names: string[] = []; ; ) {
    const page = { MgoLimit: MOST_COLLECTIONS, MgoOffset: names.length }
    const { Collections } = await database.listCollections(page)
    names.push(...Collections.map(({ CollectionName }) => CollectionName))
    if (Collections.length < MOST_COLLECTIONS) return names
  }
}

function wantedOf({ Keys, Unique }: VendorIndex): IndexWanted {
  const keys = Keys.map(({ Name, Direction }) => [
    Name,
    Direction === '2dsphere' ? Direction : Number(Direction),
  ])
  return { keys: Object.fromEntries(keys), ...(Unique && { unique: true }) }
}

/** Documents alone, through the server SDK. */
export function documentsOf(sdk: ServerSdk) {
  const database = sdk.database()
  return {
    async documents(collection: string, after: string, limit: number) {
      const where = after === '' ? {} : { _id: database.command.gt(after) }
      const query = database.collection(collection).where(where).orderBy('_id', 'asc').limit(limit)
      return (await query.get()).data as StoredDocument[]
    },
    async read(collection: string, ids: readonly string[]) {
      if (ids.length === 0) return []
      const query = database.collection(collection).where({ _id: database.command.in(ids) })
      return (await query.limit(ids.length).get()).data as StoredDocument[]
    },
    count: async (collection: string) => (await database.collection(collection).where({}).count()).total,
    async put(collection: string, documents: readonly StoredDocument[]) {
      await inLanes(documents, ({ _id, ...data }) => database.collection(collection).doc(_id).set(data))
    },
    async change(
      collection: string,
      id: string,
      next: (document: StoredDocument) => StoredDocument | undefined,
    ) {
      await inTransaction(database, async (transaction) => {
        const document = transaction.collection(collection).doc(id)
        const present = (await document.get()).data as StoredDocument | null
        const after = present && next(present)
        if (!after) return
        const { _id, ...data } = after
        await document.set(data)
      })
    },
    async move(
      from: string,
      ids: readonly string[],
      into: string,
      next: (document: StoredDocument) => StoredDocument,
    ) {
      const moved = await inLanes(ids, (id) => moveOne(database, { from, id, into, next }))
      return moved.filter(Boolean).length
    },
    async remove(collection: string, ids: readonly string[]) {
      await inLanes(ids, (id) => database.collection(collection).doc(id).remove())
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

/** Whether it has moved; not where it is gone, nor while another transaction holds it. */
async function moveOne(database: SdkDatabase, { from, id, into, next }: OneMove): Promise<boolean> {
  try {
    return await inTransaction(
      database,
      async (transaction) => {
        const old = transaction.collection(from).doc(id)
        const present = (await old.get()).data as StoredDocument | null
        if (!present) return false
        const { _id, ...data } = next(present)
        const fresh = transaction.collection(into).doc(_id)
        if (!(await fresh.get()).data) await fresh.set(data)
        await old.remove()
        return true
      },
      MOVE_ATTEMPTS,
    )
  } catch (error) {
    if (error instanceof Error && isTransactionConflict(error)) return false
    throw error
  }
}

/** All of `work` or nothing. The SDK tries again at once, which meets who was met before; here it waits a moment. */
async function inTransaction<T>(
  database: SdkDatabase,
  work: (transaction: SdkTransaction) => Promise<T>,
  attempts = ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.runTransaction(work, 0)
    } catch (error) {
      if (attempt === attempts || !(error instanceof Error && isTransactionConflict(error))) throw error
      await wait(randomInt(1, FIRST_WAIT * 2 ** attempt))
    }
  }
}

function filesOf({ env, manager, sdk }: Vendor) {
  let prefix: Promise<string> | undefined
  const filePrefix = () => (prefix ??= prefixOf(env, manager))
  return {
    filePrefix,
    async files() {
      const found = await manager.storage.listDirectoryFiles('')
      const files = found.filter(({ Key }) => !Key.endsWith('/'))
      return files.map(({ Key, Size }) => ({ path: Key, bytes: Number(Size) }))
    },
    async download(cloudPath: string, to: string) {
      mkdirSync(path.dirname(to), { recursive: true })
      // Given a path to write to, the SDK answers before the file is there.
      const { fileContent } = await sdk.downloadFile({ fileID: `${await filePrefix()}${cloudPath}` })
      if (!fileContent) throw new DeployRefusal(`云存储里的文件 ${cloudPath} 没能下载，请再运行一次`)
      writeFileSync(to, fileContent)
    },
    async upload(from: string, cloudPath: string) {
      await sdk.uploadFile({ cloudPath, fileContent: createReadStream(from) })
    },
    async removeFile(cloudPath: string) {
      await sdk.deleteFile({ fileList: [`${await filePrefix()}${cloudPath}`] })
    },
  }
}

/** Does something with each item, several at a time; the results in the items' order. */
async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane))
  return results
}

async function prefixOf(env: string, manager: Manager): Promise<string> {
  const { EnvInfo } = await manager.env.getEnvInfo()
  const bucket = EnvInfo.Storages?.[0]?.Bucket
  if (!bucket) throw new DeployRefusal(`环境 ${env} 还没有开通云存储，请先在云开发控制台开通`)
  return `cloud://${env}.${bucket}/`
}
