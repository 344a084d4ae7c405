import { setTimeout as wait } from 'node:timers/promises'
import type { Say } from './backup'
import { type Data, DeployRefusal, pagesOf } from './data'
import type { Migration, Moving, Reshaping } from './migrations'

const PAGE = 200
/** Documents that move are not read again each. */
const MOVING_PAGE = 500
/** Passes in which nothing moves, because somebody holds what is left, before it is given up; a pause before each, ms. */
const IDLE_PASSES = 60
const PAUSE = 1000

/** What of the data a migration touches. */
export type Migrated = Pick<Data, 'env' | 'documents' | 'read' | 'count' | 'put' | 'change' | 'move'>

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

/**
 * The migrations an environment still needs. One that moves documents is needed again while there are some left: a
 * function of the release before, still warm, has written them. Refuses gaps: a version is reached from the one before
 * it.
 */
export async function pending(
  data: Pick<Data, 'documents'>,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const versions = await versionsOf(data)
  const reached = new Map<string, number>()
  const wanted: Migration[] = []
  for (const migration of migrations) {
    const present = reached.get(migration.collection) ?? versions.get(migration.collection)?.version ?? FIRST
    if (migration.to <= present) {
      if (await hasLeftOver(data, migration, present)) wanted.push(migration)
      continue
    }
    if (migration.to !== present + 1)
      throw new DeployRefusal(
        `集合 ${migration.collection} 的版本是 ${present}，不能直接升到 ${migration.to}`,
      )
    reached.set(migration.collection, migration.to)
    wanted.push(migration)
  }
  return wanted
}

/** Whether a collection that was to be empty from this version on is not. */
async function hasLeftOver(
  data: Pick<Data, 'documents'>,
  migration: Migration,
  version: number,
): Promise<boolean> {
  if (!('into' in migration) || migration.to !== version) return false
  return (await data.documents(migration.collection, '', 1)).length > 0
}

/** How many of them there is anything to do for: an environment that has just been made needs none. */
export async function waiting(
  data: Pick<Data, 'documents'>,
  migrations: readonly Migration[],
): Promise<number> {
  const wanted = await pending(data, migrations)
  const found = await Promise.all(wanted.map(({ collection }) => data.documents(collection, '', 1)))
  return found.filter(({ length }) => length > 0).length
}

/** Tells what an environment still needs, and of how many documents. Changes nothing. */
export async function tellPending(data: Migrated, migrations: readonly Migration[], say: Say): Promise<void> {
  const wanted = await pending(data, migrations)
  for (const migration of wanted) {
    const count = await data.count(migration.collection)
    const rest = 'into' in migration ? `还有 ${count} 条要移到 ${migration.into}` : `共 ${count} 条要看`
    say(`  ${nameOf(migration)}（${rest}）`)
  }
  say(`要迁移 ${wanted.length} 项，什么都没有改`)
}

/**
 * Brings the documents of an environment to the present shapes and places, one by one, while people work with it.
 * Stopped at any point and run again it goes on after the last page; a document is rewritten, or moves, as it is at
 * that instant.
 */
export async function migrate(data: Migrated, migrations: readonly Migration[], say: Say): Promise<void> {
  const wanted = await pending(data, migrations)
  if (wanted.length === 0) say(`环境 ${data.env} 的数据已是最新，没有要迁移的`)
  for (const migration of wanted) {
    const done = 'into' in migration ? await moveAll(data, migration) : await reshapeAll(data, migration)
    await data.put('versions', [{ _id: migration.collection, version: migration.to }])
    say(`✓ ${nameOf(migration)}（${done}）`)
  }
}

const nameOf = ({ collection, to, what }: Migration) => `${collection} 版本 ${to}：${what}`

async function reshapeAll(data: Migrated, migration: Reshaping): Promise<string> {
  const { collection, change } = migration
  let looked = 0
  for await (const page of pagesOf(data, collection, await cursorOf(data, migration), PAGE)) {
    for (const document of page) if (change(document)) await data.change(collection, document._id, change)
    looked += page.length
    await noteCursor(data, migration, page)
  }
  return `看过 ${looked} 条`
}

/**
 * Goes over the collection until nothing is left in it: what somebody holds now is free at a later pass, and what the
 * functions before these wrote meanwhile moves too. Refuses when it is held all the while.
 */
async function moveAll(data: Migrated, migration: Moving): Promise<string> {
  const { collection, into, carries } = migration
  let moved = 0
  let after = await cursorOf(data, migration)
  for (let idle = 0; ; after = '') {
    let now = 0
    for await (const page of pagesOf(data, collection, after, MOVING_PAGE)) {
      const carried = await carries(page, data.read)
      now += await data.move(
        collection,
        page.map(({ _id }) => _id),
        into,
        carried,
      )
      await noteCursor(data, migration, page)
    }
    moved += now
    if ((await data.documents(collection, '', 1)).length === 0) return `移走 ${moved} 条`
    idle = now > 0 || after !== '' ? 0 : idle + 1
    if (idle > IDLE_PASSES)
      throw new DeployRefusal(`集合 ${collection} 里还有数据正被占用，没能全部移走，请稍后再运行一次`)
    if (idle > 0) await wait(PAUSE)
  }
}

/** Where it goes on: after the last page of a run that was stopped. */
async function cursorOf(data: Migrated, { collection, to }: Migration): Promise<string> {
  const before = (await versionsOf(data)).get(collection)
  return before?.to === to ? (before.cursor ?? '') : ''
}

async function noteCursor(data: Migrated, { collection, to }: Migration, page: readonly { _id: string }[]) {
  const cursor = page.at(-1)?._id ?? ''
  // A version is reached from the one before it.
  await data.put('versions', [{ _id: collection, version: to - 1, to, cursor }])
}

async function versionsOf(data: Pick<Data, 'documents'>): Promise<Map<string, Version>> {
  const found = (await data.documents('versions', '', 1000)) as Version[]
  return new Map(found.map((version) => [version._id, version]))
}
