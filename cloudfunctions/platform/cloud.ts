import sdk from 'wx-server-sdk'

/** What the product uses of the WeChat cloud SDK; the SDK's own declarations lag behind what it does. */
export interface Cloud {
  /** SOURCE: `wx_client` for pages, `wx_trigger` for timers. */
  getWXContext(): { OPENID?: string; SOURCE?: string }
  database(options: { throwOnNotFound: boolean }): Database
  getTempFileURL(options: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { fileID: string; tempFileURL: string }[]
  }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
  openapi: {
    security: {
      msgSecCheck(options: object): Promise<{ result?: { suggest: string } }>
      mediaCheckAsync(options: object): Promise<{ traceId?: string }>
    }
    subscribeMessage: { send(options: object): Promise<unknown> }
    phonenumber: {
      getPhoneNumber(options: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>
    }
  }
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
}

export interface Database {
  command: Command
  collection(name: string): Collection
  runTransaction<T>(work: (transaction: Database) => Promise<T>, attempts: number): Promise<T>
}

type Command = ReturnType<typeof sdk.database>['command']

interface Collection extends Query {
  doc(id: string): {
    get(): Promise<{ data: unknown }>
    set(options: { data: object }): Promise<unknown>
    remove(): Promise<unknown>
  }
  add(options: { data: object }): Promise<unknown>
}

interface Query {
  where(condition: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(most: number): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
}

/** The WeChat cloud SDK, initialised for the environment the function runs in. */
export const cloud = sdk as unknown as Cloud

sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })
