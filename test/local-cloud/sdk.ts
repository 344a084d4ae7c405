/** The part of wx-server-sdk that the tests use, in types that can be awaited. */
export interface Command {
  and(...others: unknown[]): Command
  or(...others: unknown[]): Command
}

export interface Query {
  where(query: unknown): Query
  orderBy(field: string, order: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Record<string, unknown>[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface DocumentReference {
  get(): Promise<{ data: Record<string, unknown> }>
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number }; _id: string }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

type Expression = (operand?: unknown) => unknown

type StageName =
  | 'match'
  | 'sort'
  | 'skip'
  | 'limit'
  | 'project'
  | 'addFields'
  | 'group'
  | 'count'
  | 'sortByCount'
type OtherStageName = 'unwind' | 'bucket' | 'bucketAuto' | 'replaceRoot' | 'sample' | 'lookup' | 'geoNear'

export type Pipeline = { [stage in StageName | OtherStageName]: (operand?: unknown) => Pipeline }

export interface Collection extends Query {
  doc(id: string | number): DocumentReference
  add(options: { data: object | object[] }): Promise<{ _id: string }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type QueryName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
type ArrayName =
  | 'elemMatch'
  | 'all'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr'
  | 'jsonSchema'
type UpdateName = 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'bit'
type ItemsName = 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet'
type GeometryName = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon'

export type Commands = Record<
  QueryName | ArrayName | UpdateName | ItemsName,
  (...operands: unknown[]) => Command
> & {
  aggregate: Record<'sum' | 'push' | 'add' | 'arrayElemAt' | 'lt' | 'gt' | 'eq', Expression> & {
    pipeline(): Pipeline
  }
  project: Record<'slice' | 'elemMatch', Expression>
}

export interface Database {
  command: Commands
  Geo: Record<GeometryName, new (...parts: unknown[]) => object>
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options?: string }): object
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  startTransaction(): Promise<Transaction>
}

interface FileResult {
  fileID: string
  status: number
  tempFileURL: string
}

export interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: object): void
  database(options?: object): Database
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: FileResult[] }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: FileResult[] }>
}

/** What wx-server-sdk throws. */
export interface SdkError {
  errCode: number
  errMsg: string
}

/** What a promise was refused with; fails the test when it was not refused. */
export async function refusal(promise: Promise<unknown>): Promise<SdkError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error(`expected a refusal, not ${JSON.stringify(outcome.value)}`)
  // The end of a transaction is refused with the code and message of the layer below.
  const { errCode = 0, errMsg, message } = outcome.error as Partial<SdkError> & { message?: string }
  return { errCode, errMsg: errMsg ?? message ?? '' }
}

/** The list an aggregation gives. */
export async function listOf(pipeline: Pipeline): Promise<Record<string, unknown>[]> {
  const { end } = pipeline as unknown as { end: () => Promise<{ list: Record<string, unknown>[] }> }
  return (await end.call(pipeline)).list
}
