import { Server } from './door/server'
import type { Person } from './door/sign-in'
import { CloudRefusal } from './failure'
import type { Call, Cost } from './functions/calls'
import type { Push } from './functions/push'
import type { FunctionSettings, FunctionTable } from './functions/table'
import type { Timers } from './functions/timers'
import { Log } from './log'
import type { OpenApi } from './openapi/openapi'
import { assemble } from './parts'
import { routesOf } from './routes'
import type { CollectionTable } from './store/catalogue'
import { claimFolder } from './store/claim'
import type { IndexKeys, IndexTable } from './store/index-definition'
import { Store } from './store/store'

export type { Call, CollectionTable, Cost, FunctionSettings, FunctionTable, IndexKeys, IndexTable, Person }

export interface CloudOptions {
  /** Database file and storage live here; made when missing. */
  dataFolder: string
  /** NAME/index.js, exporting main(event, context), for each function. */
  functionsFolder: string
  functions: FunctionTable
  /** Made, with their indexes, on start. */
  collections: CollectionTable
  /** 0 or missing: any free one */
  port?: number
  /** Files served at /, index.html with the sign-in bar. */
  webRoot?: string
  /** Offered by the sign-in bar. */
  people?: readonly Person[]
  /** How functions run: in worker threads (with time-outs), or in this process (quick). Workers unless given. */
  runner?: 'workers' | 'inProcess'
  /** Whether timers fire by the clock; `cloud.timers` fires them by hand in any case. True unless given. */
  runTimers?: boolean
  /** Where log lines go; standard output unless given. */
  log?: (line: string) => void
  /** ms; what server dates stand for. The clock of this computer unless given. */
  now?: () => number
}

export interface Cloud {
  /** http://127.0.0.1:PORT */
  url: string
  /** Direct access, for loaders, benches and tests. */
  store: Store
  /** WeChat's server side: what was sent, and what it shall answer. */
  openapi: OpenApi
  /** Log lines, newest last. */
  log: Log
  /** Fires timers by hand and with a set clock. */
  timers: Timers
  /** Gives an event to the functions that WeChat's message push goes to. */
  push: Push
  /** Calls a function as wx.cloud.callFunction does. Throws {code, message} of a failed call. */
  call(name: string, event: unknown, openid?: string): Promise<{ result: unknown; cost: Cost }>
  /** Calls under way and the latest finished ones, newest first. */
  calls(): Call[]
  /** A sign-in token, as the sign-in bar gets it. */
  token(openid: string): string
  close(): Promise<void>
}

/**
 * Starts a WeChat Cloud on this computer. Refuses (CloudRefusal) NODE_ENV=production, a taken port, a data folder
 * another process works on and a damaged database file, each with a sentence in Chinese for whoever started it.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  if (process.env.NODE_ENV === 'production')
    throw new CloudRefusal('本地云只用于开发和演示，不能在 NODE_ENV=production 下启动')
  // Functions run in UTC in the cloud; worker threads have the time zone of their process.
  process.env.TZ ??= 'UTC'
  const log = new Log(options.log ?? ((line) => process.stdout.write(`${line}\n`)))
  const giveBack = claimFolder(options.dataFolder)
  try {
    const store = new Store(options.dataFolder, options.collections)
    const cloud = await openDoors(options, store, log).catch((error) => {
      store.close()
      throw error
    })
    return { ...cloud, close: () => cloud.close().finally(giveBack) }
  } catch (error) {
    giveBack()
    throw error
  }
}

async function openDoors(options: CloudOptions, store: Store, log: Log): Promise<Cloud> {
  let url = ''
  const parts = assemble(options, store, log, () => url)
  const server = new Server(routesOf(parts, options))
  try {
    url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`
  } catch (error) {
    await parts.runner.close()
    throw error
  }
  if (options.runTimers !== false) parts.timers.start()
  return {
    ...{ url, store, log, openapi: parts.openapi, timers: parts.timers, push: parts.push },
    call: (name, event, openid) =>
      parts.functions.invoke(name, JSON.parse(JSON.stringify(event ?? {})), { openid, source: 'wx_client' }),
    calls: () => parts.calls.latest(),
    token: (openid) => parts.tokens.mint(openid),
    close: async () => {
      parts.timers.stop()
      await server.close()
      await parts.runner.close()
      store.close()
    },
  }
}
