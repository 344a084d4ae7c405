import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Manager } from '../../../config/deploy/vendor'
import { ENV_ID } from '../../../local-cloud/functions/environment'
import type { Endpoint, Parameters } from './endpoint'

/** manager-node 5.6.5 takes no more with the making of a function (`deployMode: 'zip'`), bytes. */
const LARGEST_CODE = 1.5 * 1024 * 1024

/**
 * What manager-node sends for the methods a deployment uses, and what it makes of the answers, without its 224
 * packages: the tests need no network. `serve.ts` does the same with the real one.
 */
export function managerOf(endpoint: Endpoint, dataFolder: string): Manager {
  const ask = async <T>(action: string, parameters: Parameters = {}): Promise<T> =>
    endpoint.answer(action, { EnvId: ENV_ID, ...parameters }) as T
  const table = (name: string) => ({ TableName: name })
  return {
    env: {
      async getEnvInfo() {
        const { EnvInfo } = await ask<{ EnvInfo: { EnvBaseInfo: object } }>('DescribeEnvInfo')
        return { EnvInfo: EnvInfo.EnvBaseInfo }
      },
    },
    database: {
      async listCollections(page) {
        const { Tables } = await ask<{ Tables: { TableName: string }[] }>('ListTables', { ...page })
        return { Collections: Tables.map(({ TableName }) => ({ CollectionName: TableName })) }
      },
      createCollection: (name) => ask('CreateTable', table(name)),
      describeCollection: (name) => ask('DescribeTable', table(name)),
      updateCollection: (name, change) => ask('UpdateTable', { ...table(name), ...change }),
    },
    functions: {
      async listFunctions() {
        return (await ask<{ Functions: { FunctionName: string }[] }>('ListFunctions')).Functions
      },
      getFunctionDetail: (name) => ask('GetFunction', { FunctionName: name }),
      async createFunction({ func, functionPath }) {
        if (filesIn(functionPath).reduce((sum, { Size }) => sum + Number(Size), 0) > LARGEST_CODE)
          throw new Error('ZipFile 上传不能大于 1.5MB，请使用 COS 上传方式（deployMode: "cos"）')
        return ask('CreateFunction', {
          FunctionName: func.name,
          Runtime: func.runtime,
          Timeout: func.timeout,
          Handler: func.handler,
          Code: { ZipFile: functionPath },
        })
      },
      updateFunctionConfig: ({ name, timeout, description }) =>
        ask('UpdateFunctionConfiguration', {
          FunctionName: name,
          Timeout: timeout,
          Description: description,
        }),
      createFunctionTriggers(name, triggers) {
        const Triggers = triggers.map((each) => ({ TriggerName: each.name, TriggerDesc: each.config }))
        return ask('BatchCreateTrigger', { FunctionName: name, Triggers: JSON.stringify(Triggers) })
      },
      deleteFunctionTrigger: (name, trigger) =>
        ask('DeleteTrigger', { FunctionName: name, TriggerName: trigger }),
    },
    storage: {
      listDirectoryFiles: async () => filesIn(path.join(dataFolder, 'storage')),
      getStorageAcl: async () => (await ask<{ AclTag: string }>('DescribeStorageSafeRule')).AclTag,
      setStorageAcl: (acl) => ask('ModifyStorageSafeRule', { AclTag: acl }),
    },
    commonService: () => ({ call: ({ Action, Param }) => ask(Action, { ...Param }) }),
  }
}

/** As COS lists a bucket. */
export function filesIn(folder: string): { Key: string; Size: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ Key: path.relative(folder, file), Size: String(statSync(file).size) }))
}
