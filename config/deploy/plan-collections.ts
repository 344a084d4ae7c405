import { type Data, type IndexWanted, indexName, pagesOf, type StoredDocument } from './data'
import { brokenByData } from './local-data'
import type { Change, Target } from './plan'
import type { Manager } from './vendor'

const PAGE = 500

export type CollectionTable = Record<string, { indexes: readonly IndexWanted[] }>

/**
 * Collections and indexes that differ from the table, and collections that clients could reach. What the table
 * does not know is left alone. Refuses a unique index that existing data breaks, before anything is changed.
 */
export async function planCollections({ data, manager }: Target, table: CollectionTable): Promise<Change[]> {
  const found = new Map((await data.collections()).map((each) => [each.name, each.indexes]))
  const changes: Change[] = []
  for (const [name, { indexes }] of Object.entries(table)) {
    const present = found.get(name)
    if (!present) changes.push({ what: `新建集合 ${name}`, apply: () => data.createCollection(name) })
    if (present) for (const index of missingOf(indexes, present)) await refuseDuplicates(data, name, index)
    changes.push(...planIndexes(data, name, indexes, present ?? []))
    if (!present || (await aclOf(manager, data.env, name)) !== CLOSED)
      changes.push({ what: `集合 ${name} 对客户端关闭`, apply: () => close(manager, data.env, name) })
  }
  return changes
}

function planIndexes(
  data: Data,
  name: string,
  wanted: readonly IndexWanted[],
  present: readonly IndexWanted[],
): Change[] {
  const missing = missingOf(wanted, present)
  const surplus = present.filter((index) => !wanted.some((each) => isSame(each, index)))
  const told = (index: IndexWanted) => `${index.unique ? '唯一' : ''}索引 ${name}.${indexName(index)}`
  return [
    ...surplus.map((index) => ({ what: `删除${told(index)}`, apply: () => data.dropIndex(name, index) })),
    ...missing.map((index) => ({ what: `新建${told(index)}`, apply: () => data.createIndex(name, index) })),
  ]
}

function missingOf(wanted: readonly IndexWanted[], present: readonly IndexWanted[]): IndexWanted[] {
  return wanted.filter((index) => !present.some((each) => isSame(each, index)))
}

async function refuseDuplicates(data: Data, name: string, index: IndexWanted): Promise<void> {
  if (!index.unique) return
  const seen = new Set<string>()
  for await (const page of pagesOf(data, name, '', PAGE))
    for (const document of page) {
      const key = JSON.stringify(Object.keys(index.keys).map((field) => valueAt(document, field)))
      if (seen.has(key)) throw brokenByData(name, index)
      seen.add(key)
    }
}

/** A field that is missing counts as null, as in the cloud. */
function valueAt(document: StoredDocument, field: string): unknown {
  const value = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], document)
  return value ?? null
}

function isSame(one: IndexWanted, other: IndexWanted): boolean {
  return indexName(one) === indexName(other) && !one.unique === !other.unique
}

/** Neither read nor written by clients: only functions and the console. */
const CLOSED = 'ADMINONLY'

const ACL_VERSION = '2018-06-08'

async function aclOf(manager: Manager, EnvId: string, CollectionName: string): Promise<string | undefined> {
  const request = { Action: 'DescribeDatabaseACL', Param: { EnvId, CollectionName } }
  return (await manager.commonService('tcb', ACL_VERSION).call(request)).AclTag
}

async function close(manager: Manager, EnvId: string, CollectionName: string): Promise<void> {
  const Param = { EnvId, CollectionName, AclTag: CLOSED }
  await manager.commonService('tcb', ACL_VERSION).call({ Action: 'ModifyDatabaseACL', Param })
}

/** People may upload; whoever did may read it, everyone else gets addresses from the functions. */
export async function planStorage({ manager }: Target): Promise<Change[]> {
  if ((await manager.storage.getStorageAcl()) === 'PRIVATE') return []
  return [{ what: '云存储只许本人读写', apply: () => manager.storage.setStorageAcl('PRIVATE') }]
}
