import os from 'node:os'
import path from 'node:path'
import { AdminDoor } from './admin/admin'
import { FunctionsDoor } from './door/functions'
import { LookAroundDoor } from './door/look-around'
import { type Route, Server } from './door/server'
import { type Person, SignInDoor } from './door/sign-in'
import { StaticDoor } from './door/static'
import { StorageDoor } from './door/storage'
import { Seal, Tokens } from './door/tokens'
import { CloudRefusal } from './failure'
import { type Call, Calls, type Cost } from './functions/calls'
import { sdkEnvironment } from './functions/environment'
import { InProcessRunner } from './functions/in-process'
import { Functions } from './functions/invoke'
import type { Print } from './functions/runner'
import type { FunctionSettings, FunctionTable } from './functions/table'
import { Timers } from './functions/timers'
import { WorkerRunner } from './functions/workers'
import { Log } from './log'
import { OpenApi } from './openapi/openapi'
import { Addresses } from './storage/addresses'
import { Files } from './storage/files'
import type { CollectionTable } from './store/catalogue'
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
  /** Calls a function as wx.cloud.callFunction does. Throws {code, message} of a failed call. */
  call(name: string, event: unknown, openid?: string): Promise<{ result: unknown; cost: Cost }>
  /** Calls under way and the latest finished ones, newest first. */
  calls(): Call[]
  /** A sign-in token, as the sign-in bar gets it. */
  token(openid: string): string
  close(): Promise<void>
}

const LARGEST_POOL = 4

/**
 * Starts a WeChat Cloud on this computer. Refuses (CloudRefusal) NODE_ENV=production, a taken port and a damaged
 * database file, each with a sentence in Chinese for whoever started it.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  if (process.env.NODE_ENV === 'production')
    throw new CloudRefusal('本地云只用于开发和演示，不能在 NODE_ENV=production 下启动')
  // Functions run in UTC in the cloud; worker threads have the time zone of their process.
  process.env.TZ ??= 'UTC'
  const log = new Log(options.log ?? ((line) => process.stdout.write(`${line}\n`)))
  const store = new Store(options.dataFolder, options.collections)
  let url = ''
  const parts = assemble(options, store, log, () => url)
  const server = new Server(routesOf(options, parts))
  try {
    url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`
  } catch (error) {
    await parts.runner.close()
    store.close()
    throw error
  }
  if (options.runTimers !== false) parts.timers.start()
  return {
    ...{ url, store, log, openapi: parts.openapi, timers: parts.timers },
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

function assemble(options: CloudOptions, store: Store, log: Log, url: () => string) {
  const seal = new Seal(options.dataFolder)
  const calls = new Calls(log)
  const print: Print = (call, level, text) => log.add(level, call, text)
  const size = Math.min(LARGEST_POOL, Math.max(2, os.availableParallelism()))
  const environment = () => sdkEnvironment(url())
  const runner =
    options.runner === 'inProcess'
      ? new InProcessRunner(environment, print)
      : new WorkerRunner(environment, size, print)
  const functions = new Functions({
    folder: options.functionsFolder,
    table: options.functions,
    runner,
    calls,
    log,
  })
  return {
    ...{ store, log, calls, runner, functions },
    timers: new Timers(options.functions, functions, log),
    now: options.now ?? Date.now,
    files: new Files(path.join(options.dataFolder, 'storage')),
    addresses: new Addresses(seal, url),
    tokens: new Tokens(seal),
    openapi: new OpenApi(options.functions),
    functions: new Functions({
      folder: options.functionsFolder,
      table: options.functions,
      runner,
      calls,
      log,
    }),
  }
}

function routesOf({ people, webRoot }: CloudOptions, parts: ReturnType<typeof assemble>): Route[] {
  const admin = new AdminDoor(parts)
  const functions = new FunctionsDoor(parts.functions, parts.tokens)
  const storage = new StorageDoor(parts.files, parts.addresses, parts.tokens)
  const lookAround = new LookAroundDoor(parts)
  const signIn = new SignInDoor(parts.tokens, people ?? [])
  const routes: Route[] = [
    { method: 'POST', path: '/admin', door: (exchange) => admin.handle(exchange) },
    { method: '*', path: '/cos/*', door: (exchange) => storage.cos(exchange) },
    { method: 'POST', path: '/v1/functions/*', door: (exchange) => functions.call(exchange) },
    {
      method: 'POST',
      path: '/v1/storages/get-objects-upload-info',
      door: (exchange) => storage.uploadInfo(exchange),
    },
    { method: 'POST', path: '/_cloud/sign-in', door: (exchange) => signIn.signIn(exchange) },
    { method: 'GET', path: '/_cloud/people', door: (exchange) => signIn.list(exchange) },
    { method: 'GET', path: '/_cloud/sign-in.js', door: (exchange) => signIn.script(exchange) },
    { method: 'GET', path: '/_cloud', door: (exchange) => lookAround.page(exchange) },
    { method: 'GET', path: '/_cloud/state', door: (exchange) => lookAround.state(exchange) },
    { method: 'GET', path: '/_cloud/documents', door: (exchange) => lookAround.documents(exchange) },
    { method: 'POST', path: '/_cloud/timers/fire', door: (exchange) => lookAround.fire(exchange) },
  ]
  if (!webRoot) return routes
  const files = new StaticDoor(webRoot)
  return [...routes, { method: '*', path: '/*', door: (exchange) => files.serve(exchange) }]
}
