/** What is used of @cloudbase/manager-node: the vendor's own tool for everything but documents and files. */
export interface Manager {
  env: {
    getEnvInfo(): Promise<{ EnvInfo: { EnvId?: string; Status?: string; Storages?: { Bucket: string }[] } }>
  }
  database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{
      Collections: { CollectionName: string }[]
    }>
    createCollection(name: string): Promise<unknown>
    describeCollection(name: string): Promise<{ Indexes?: VendorIndex[] }>
    updateCollection(
      name: string,
      change: { CreateIndexes?: NewIndex[]; DropIndexes?: { IndexName: string }[] },
    ): Promise<unknown>
  }
  functions: {
    listFunctions(limit: number, offset: number): Promise<{ FunctionName: string }[]>
    getFunctionDetail(name: string): Promise<FunctionDetail>
    createFunction(wanted: {
      func: FunctionWanted
      functionPath: string
      deployMode: 'zip'
    }): Promise<unknown>
    updateFunctionConfig(wanted: FunctionWanted): Promise<unknown>
    createFunctionTriggers(name: string, triggers: VendorTrigger[]): Promise<unknown>
    deleteFunctionTrigger(name: string, trigger: string): Promise<unknown>
  }
  storage: {
    listDirectoryFiles(path: string): Promise<{ Key: string; Size: string | number }[]>
    getStorageAcl(): Promise<string>
    setStorageAcl(acl: 'PRIVATE'): Promise<unknown>
  }
  /** Vendor actions that the tool has no method for. */
  commonService(
    service: 'tcb',
    version: string,
  ): {
    call(request: { Action: string; Param: object }): Promise<{ AclTag?: string }>
  }
}

export interface VendorIndex {
  Name: string
  Unique?: boolean
  Keys: { Name: string; Direction: string }[]
}

export interface NewIndex {
  IndexName: string
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean }
}

export interface VendorTrigger {
  name: string
  type: 'timer'
  config: string
}

export interface FunctionWanted {
  name: string
  /** What it was built from: `build 0f3a…`; by it the next deployment sees whether it changed. */
  description: string
  runtime: string
  handler: string
  /** Seconds. */
  timeout: number
  /** MB. */
  memorySize: number
  installDependency: false
}

export interface FunctionDetail {
  Description?: string
  Timeout?: number
  Triggers?: { TriggerName: string; TriggerDesc: string }[]
}

/** What is used of miniprogram-ci, WeChat's own uploader: the pages, and functions with their permissions. */
export interface Uploader {
  Project: new (options: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => object
  upload(options: {
    project: object
    version: string
    desc: string
    setting: object
    onProgressUpdate: () => void
  }): Promise<unknown>
  cloud: {
    uploadFunction(options: {
      project: object
      env: string
      name: string
      path: string
      remoteNpmInstall: false
    }): Promise<unknown>
  }
}

/** What is used of @cloudbase/node-sdk, the server SDK that wx-server-sdk is made of: documents and files. */
export interface ServerSdk {
  database(): SdkDatabase
  uploadFile(options: { cloudPath: string; fileContent: NodeJS.ReadableStream }): Promise<unknown>
  downloadFile(options: { fileID: string }): Promise<{ fileContent?: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
}

export interface SdkDatabase {
  command: { gt(value: string): object; in(values: readonly string[]): object }
  collection(name: string): SdkCollection
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>, attempts: number): Promise<T>
}

export interface SdkTransaction {
  collection(name: string): { doc(id: string): SdkDocument }
}

interface SdkQuery {
  orderBy(field: string, way: 'asc'): SdkQuery
  limit(most: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
}

interface SdkCollection {
  where(query: object): SdkQuery
  doc(id: string): SdkDocument
}

interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(data: object): Promise<unknown>
  remove(): Promise<unknown>
}

/** All of the vendor's tools, opened for one environment. */
export interface Vendor {
  env: string
  manager: Manager
  sdk: ServerSdk
}
