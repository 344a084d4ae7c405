import { randomInt } from 'node:crypto'
import type { CollectionName, DocumentOf } from '../collections'
import { cloud, type Database } from './cloud'
import type { Cursor } from './page'

const database = cloud.database({ throwOnNotFound: false })

/** The SDK's query operators: `command.gte(1)`, `command.in([…])`, `command.or([…])`. */
export const command = database.command

/** A search served by an index of the collections table. `limit` is at most 1,000. */
export interface Search {
  where: object
  /** Fields in their order of weight. */
  orderBy?: Readonly<Record<string, 'asc' | 'desc'>>
  /** Only what stands behind this place; the order is then one field, and `_id` the same way. */
  after?: Cursor<number | string> | undefined
  limit: number
}

/** The document with this id; undefined when there is none. One operation. */
export async function read<N extends CollectionName>(
  name: N,
  id: string,
): Promise<DocumentOf<N> | undefined> {
  return readFrom(database, name, id)
}

/** The documents a search finds. One operation. */
export async function find<N extends CollectionName>(
  name: N,
  { where, orderBy = {}, after, limit }: Search,
): Promise<DocumentOf<N>[]> {
  const all = database.collection(name).where(after ? behind(after, where, orderBy) : where)
  const ordered = Object.entries(orderBy).reduce((query, [field, way]) => query.orderBy(field, way), all)
  const { data } = await ordered.limit(limit).get()
  return data as DocumentOf<N>[]
}

/**
 * The condition that finds what stands behind a place: one range of an index from the value on, out of which fall
 * those that have this very value and an id of before.
 */
function behind({ at, id }: Cursor<number | string>, where: object, orderBy: NonNullable<Search['orderBy']>) {
  const [[field, way] = ['_id', 'asc']] = Object.entries(orderBy)
  const { from, beyond } = way === 'asc' ? ASCENDING : DESCENDING
  const others = command.or([{ [field]: at === '' ? command.exists(true) : beyond(at) }, { _id: beyond(id) }])
  return command.and(at === '' ? [where, others] : [where, { [field]: from(at) }, others])
}

const ASCENDING = { from: command.gte, beyond: command.gt }
const DESCENDING = { from: command.lte, beyond: command.lt }

/** How many documents a condition fits. One operation. */
export async function count(name: CollectionName, where: object): Promise<number> {
  const { total } = await database.collection(name).where(where).count()
  return total
}

/** Adds a document under its own id; fails when the id or a unique key is taken (see `isDuplicate`). */
export async function add<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void> {
  await database.collection(name).add({ data: document })
}

/**
 * Adds those of the documents whose ids are not taken; to do it again is no harm. One operation, or none for none;
 * where some are there already, one more for each.
 */
export async function addOnce<N extends CollectionName>(
  name: N,
  documents: readonly DocumentOf<N>[],
): Promise<void> {
  if (documents.length === 0 || (await addNew(name, documents))) return
  if (documents.length > 1) for (const document of documents) await addOnce(name, [document])
}

/** Adds these documents in one operation; false, with nothing added, where the id of the first is taken already. */
export async function addNew<N extends CollectionName>(
  name: N,
  documents: readonly DocumentOf<N>[],
): Promise<boolean> {
  try {
    await database.collection(name).add({ data: documents })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Writes the whole document under its id, new or in place of the old one. */
export async function put<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void> {
  const { _id, ...data } = document
  await database.collection(name).doc(_id).set({ data })
}

/**
 * Sets these fields in every document the condition fits, and answers how many there were: the conditional
 * update that settles contention. For each document the condition is looked at and the fields are set in
 * one step, whoever else writes it. A field that is `undefined` is taken away; one inside another is named by
 * its path (`home.estateId`). One operation.
 */
export async function change<N extends CollectionName>(
  name: N,
  where: object,
  fields: Partial<DocumentOf<N>> & { [path: `${string}.${string}`]: unknown },
): Promise<number> {
  const data = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, replacing(value)]))
  const { stats } = await database.collection(name).where(where).update({ data })
  return stats.updated
}

/** The SDK would merge objects into what is there, and drop empty ones. */
function replacing(value: unknown): unknown {
  return value === undefined ? command.remove() : command.set(value)
}

/** Takes a document away; nothing happens when it is not there. */
export async function remove(name: CollectionName, id: string): Promise<void> {
  await database.collection(name).doc(id).remove()
}

/** What a transaction may do: the SDK lets only single documents take part in one. */
export interface Transaction {
  read<N extends CollectionName>(name: N, id: string): Promise<DocumentOf<N> | undefined>
  add<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void>
  /** One after another, an operation each: WeChat lets a transaction take single documents only, no array of them. */
  addAll<N extends CollectionName>(name: N, documents: readonly DocumentOf<N>[]): Promise<void>
  put<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void>
  remove(name: CollectionName, id: string): Promise<void>
}

const ATTEMPTS = 24
/** ms; the first wait is at most so long, later ones up to the longest. */
const FIRST_WAIT = 8
const LONGEST_WAIT = 400

/**
 * Runs `work` as one transaction: all of it or nothing. `work` may run several times when others write
 * the same documents, so what it decides must be pure. A refusal thrown inside rolls back and passes on.
 */
export async function transaction<T>(work: (t: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.runTransaction((sdk) => work(participate(sdk)), 0)
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error
      await waitInTurn(attempt)
    }
  }
}

/**
 * The same of what may have been done before by the same call: where an id it adds is there already nothing is written.
 * Answers whether it was written now.
 */
export async function transactionOnce(work: (t: Transaction) => Promise<void>): Promise<boolean> {
  try {
    await transaction(work)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return false
  }
}

/** Longer after each conflict, and never as long as the others wait: those who collided would collide again. */
function waitInTurn(attempt: number): Promise<void> {
  const longest = Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT)
  return new Promise((resolve) => setTimeout(resolve, randomInt(1, longest)))
}

/** True when an `add` failed because its id or a unique key was already there. */
export function isDuplicate(error: unknown): boolean {
  return /E11000/.test(messageOf(error))
}

async function readFrom<N extends CollectionName>(sdk: Database, name: N, id: string) {
  const { data } = await sdk.collection(name).doc(id).get()
  return (data ?? undefined) as DocumentOf<N> | undefined
}

function participate(sdk: Database): Transaction {
  return {
    read: (name, id) => readFrom(sdk, name, id),
    async add(name, document) {
      await sdk.collection(name).add({ data: document })
    },
    async addAll(name, documents) {
      for (const document of documents) await sdk.collection(name).add({ data: document })
    },
    async put(name, { _id, ...data }) {
      await sdk.collection(name).doc(_id).set({ data })
    },
    async remove(name, id) {
      await sdk.collection(name).doc(id).remove()
    },
  }
}

/** By its words: the SDK retries by the error's code only, which its own operations drop on the way. */
function isConflict(error: unknown): boolean {
  return /TransactionConflict|TransactionBusy|WriteConflict/.test(messageOf(error))
}

function messageOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string }
  return errMsg ?? message ?? String(error)
}
