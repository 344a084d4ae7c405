import os from 'node:os'
import path from 'node:path'
import type { Person } from './door/sign-in'
import { Seal, Tokens } from './door/tokens'
import { Calls } from './functions/calls'
import { sdkEnvironment } from './functions/environment'
import { InProcessRunner } from './functions/in-process'
import { Functions } from './functions/invoke'
import { messagePush } from './functions/push'
import type { Print } from './functions/runner'
import type { FunctionTable } from './functions/table'
import { Timers } from './functions/timers'
import { WorkerRunner } from './functions/workers'
import type { Log } from './log'
import { mediaCheck } from './openapi/media-check'
import { OpenApi } from './openapi/openapi'
import { Addresses } from './storage/addresses'
import { Files } from './storage/files'
import type { Store } from './store/store'

const LARGEST_POOL = 4

interface PartOptions {
  dataFolder: string
  functionsFolder: string
  functions: FunctionTable
  runner?: 'workers' | 'inProcess'
  now?: () => number
  people?: readonly Person[]
}

export type Parts = ReturnType<typeof assemble>

/** What a cloud is made of. `url` is asked when it is needed: the port is known only once the server listens. */
export function assemble(options: PartOptions, store: Store, log: Log, url: () => string) {
  const seal = new Seal(options.dataFolder)
  const calls = new Calls(log)
  const print: Print = (call, level, text) => log.add(level, call, text)
  const size = Math.min(LARGEST_POOL, Math.max(2, os.availableParallelism()))
  const phoneCodes = new Tokens(seal, 'phone-number')
  const phoneOf = (code: string) => {
    const openid = phoneCodes.openidOf(code)
    return options.people?.find((person) => person.openid === openid)?.phone
  }
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
  const push = messagePush(options.functions, functions)
  return {
    ...{ store, log, calls, runner, functions },
    timers: new Timers(options.functions, functions, log),
    now: options.now ?? Date.now,
    files: new Files(path.join(options.dataFolder, 'storage')),
    addresses: new Addresses(seal, url),
    tokens: new Tokens(seal),
    phoneCodes,
    openapi: new OpenApi(options.functions, { 'security.mediaCheckAsync': mediaCheck(push) }, phoneOf),
    push,
  }
}
