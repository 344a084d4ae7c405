import type { Say } from './backup'
import { type Data, DeployRefusal, pagesOf } from './data'
import type { Migration } from './migrations'

const PAGE = 200

/** How far a collection's documents have come. Kept in the collection `versions`. */
interface Version {
  [field: string]: string | number | undefined
  _id: string
  version: number
  /** The version it is on the way to, and the last document looked at. */
  to?: number
  cursor?: string
}

/** The version every collection has before its first migration. */
const FIRST = 1

/** The migrations an environment still needs. Refuses gaps: a version is reached from the one before it. */
export async function pending(data: Data, migrations: readonly Migration[]): Promise<Migration[]> {
  const versions = await versionsOf(data)
  const reached = new Map<string, number>()
  const wanted: Migration[] = []
  for (const migration of migrations) {
    const present = reached.get(migration.collection) ?? versions.get(migration.collection)?.version ?? FIRST
    if (migration.to <= present) continue
    if (migration.to !== present + 1)
      throw new DeployRefusal(
        `集合 ${migration.collection} 的版本是 ${present}，不能直接升到 ${migration.to}`,
      )
    reached.set(migration.collection, migration.to)
    wanted.push(migration)
  }
  return wanted
}

/**
 * Brings the documents of an environment to the present shapes, one by one, while people work with it. Stopped
 * at any point and run again it goes on after the last page; a document is rewritten as it is at that instant.
 */
export async function migrate(data: Data, migrations: readonly Migration[], say: Say): Promise<void> {
  const wanted = await pending(data, migrations)
  if (wanted.length === 0) say(`环境 ${data.env} 的数据已是最新，没有要迁移的`)
  for (const migration of wanted) await runMigration(data, migration, say)
}

async function runMigration(
  data: Data,
  { collection, to, what, change }: Migration,
  say: Say,
): Promise<void> {
  const before = (await versionsOf(data)).get(collection)
  const going = before?.to === to ? before.cursor : undefined
  let looked = 0
  for await (const page of pagesOf(data, collection, going ?? '', PAGE)) {
    for (const document of page) if (change(document)) await data.change(collection, document._id, change)
    looked += page.length
    const cursor = page.at(-1)?._id ?? ''
    await data.put('versions', [{ _id: collection, version: before?.version ?? FIRST, to, cursor }])
  }
  await data.put('versions', [{ _id: collection, version: to }])
  say(`✓ ${collection} 版本 ${to}：${what}（看过 ${looked} 条）`)
}

async function versionsOf(data: Data): Promise<Map<string, Version>> {
  const found = (await data.documents('versions', '', 1000)) as Version[]
  return new Map(found.map((version) => [version._id, version]))
}
