import { CloudError, invalidParameter, requestFailed } from '../failure'
import type { Sort } from '../store/sort'
import type { Store } from '../store/store'
import type { Document } from '../store/value'
import { encode } from '../wire/ejson'
import type { Parameters } from './parameters'

/** What an action answers, and what it did for the cost of the call; `operation` is missing for transactions' ends. */
export interface Answer {
  reply: Record<string, unknown>
  operation?: { scanned: number; returned: number; indexed: boolean }
}

export type DatabaseAction = (store: Store, parameters: Parameters) => Answer | Promise<Answer>

const LARGEST_WRITE = 5 * 1024 * 1024
const LARGEST_READ = 50 * 1024 * 1024
const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000
/** Documents an aggregation gives when it has no $limit. */
const AGGREGATE_LIMIT = 20

const collection = (parameters: Parameters) => parameters.text('collectionName')
const transaction = (parameters: Parameters) => parameters.optionalText('transactionId')

function refuseLargeWrite(parameters: Parameters): void {
  if (parameters.size('data') > LARGEST_WRITE)
    throw new CloudError('DATABASE_REQUEST_FAILED', '[LimitExceeded] a write may have at most 5 MB')
}

function refuseLargeRead(texts: readonly string[]): void {
  let size = 0
  for (const text of texts) size += text.length
  if (size > LARGEST_READ)
    throw new CloudError('DATABASE_REQUEST_FAILED', '[LimitExceeded] a query may give at most 50 MB')
}

function sortOf(parameters: Parameters): Sort {
  const order = parameters.object('order')
  for (const way of Object.values(order))
    if (way !== 1 && way !== -1) throw invalidParameter('order must be 1 or -1')
  return order as Sort
}

const insert: DatabaseAction = async (store, parameters) => {
  refuseLargeWrite(parameters)
  const documents = parameters.list('data').map((item) => parameters.toObject('data', item))
  if (documents.length === 0) throw invalidParameter('data must not be empty')
  // WeChat: 事务中只允许进行单记录操作，不允许进行批量操作.
  if (transaction(parameters) && documents.length > 1)
    throw invalidParameter('a transaction adds one document at a time')
  const insertedIds = await store.insert(collection(parameters), documents, transaction(parameters))
  return { reply: { data: { insertedIds } }, operation: { scanned: 0, returned: 0, indexed: true } }
}

const get: DatabaseAction = (store, parameters) => {
  const one = parameters.optionalText('queryType') === 'DOC'
  const limit = one ? 1 : Math.min(parameters.whole('limit') || DEFAULT_LIMIT, LARGEST_LIMIT)
  const skip = parameters.whole('offset') ?? 0
  const { texts, ...work } = store.read(
    collection(parameters),
    {
      query: parameters.object('query'),
      sort: sortOf(parameters),
      projection: parameters.object('projection'),
      skip,
      limit,
    },
    transaction(parameters),
  )
  refuseLargeRead(texts)
  return {
    reply: { data: { list: texts, limit, offset: skip } },
    operation: { ...work, returned: texts.length },
  }
}

const count: DatabaseAction = (store, parameters) => {
  const { total, ...work } = store.count(collection(parameters), parameters.object('query'))
  return { reply: { data: { total } }, operation: { ...work, returned: 0 } }
}

const modify: DatabaseAction = async (store, parameters) => {
  refuseLargeWrite(parameters)
  const [merge, multi, upsert] = [
    parameters.flag('merge'),
    parameters.flag('multi'),
    parameters.flag('upsert'),
  ]
  const { updated, upsertedId, scanned, indexed } = await store.update(
    collection(parameters),
    {
      query: parameters.object('query'),
      change: parameters.object('data'),
      merge,
      multi,
      upsert,
      now: parameters.now,
    },
    transaction(parameters),
  )
  return { reply: { data: { updated, upsert_id: upsertedId } }, operation: { scanned, indexed, returned: 0 } }
}

const modifyAndReturn: DatabaseAction = async (store, parameters) => {
  refuseLargeWrite(parameters)
  const { updated, document, scanned, indexed } = await store.update(
    collection(parameters),
    {
      ...{ query: parameters.object('query'), change: parameters.object('data'), now: parameters.now },
      ...{ merge: true, multi: false, upsert: false },
    },
    transaction(parameters),
  )
  const doc = document ? encode(document) : undefined
  return { reply: { data: { updated, doc } }, operation: { scanned, indexed, returned: doc ? 1 : 0 } }
}

const remove: DatabaseAction = async (store, parameters) => {
  const { removed, ...work } = await store.remove(
    collection(parameters),
    parameters.object('query'),
    parameters.flag('multi'),
    transaction(parameters),
  )
  return { reply: { data: { deleted: removed } }, operation: { ...work, returned: 0 } }
}

const aggregate: DatabaseAction = (store, parameters) => {
  const stages = parameters.list('stages').map((stage): Document => {
    const { stageKey, stageValue } = stage as { stageKey?: string; stageValue?: unknown }
    if (typeof stageKey !== 'string') throw requestFailed('a pipeline stage needs a stageKey')
    return { [stageKey]: parameters.toValue(stageValue) }
  })
  const { documents, ...work } = store.aggregate(collection(parameters), stages)
  const limited = stages.some((stage) => '$limit' in stage)
  const texts = (limited ? documents : documents.slice(0, AGGREGATE_LIMIT)).map(encode)
  refuseLargeRead(texts)
  return { reply: { data: { list: texts } }, operation: { ...work, returned: texts.length } }
}

/** The SDK's database actions. */
export const databaseActions: Record<string, DatabaseAction> = {
  'database.addCollection': (store, parameters) => {
    store.addCollection(collection(parameters))
    return { reply: {}, operation: { scanned: 0, returned: 0, indexed: true } }
  },
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.aggregateDocuments': aggregate,
  'database.startTransaction': (store) => ({ reply: { transactionId: store.begin() } }),
  'database.commitTransaction': (store, parameters) => {
    store.commit(parameters.text('transactionId'))
    return { reply: {} }
  },
  'database.abortTransaction': (store, parameters) => {
    store.abort(parameters.text('transactionId'))
    return { reply: {} }
  },
}
