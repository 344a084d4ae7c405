import fs from 'node:fs'
import path from 'node:path'
import { CloudError } from '../failure'
import type { Log } from '../log'
import type { Call, Calls, Cost } from './calls'
import { APP_ID, type Caller, callContext, callEnvironment } from './environment'
import type { Outcome, Runner } from './runner'
import type { FunctionSettings, FunctionTable } from './table'

/** A function's result may have this many bytes as JSON. */
const LARGEST_RESULT = 1024 * 1024

export interface Invocation {
  result: unknown
  cost: Cost
}

export interface FunctionsOptions {
  folder: string
  table: FunctionTable
  runner: Runner
  calls: Calls
  log: Log
}

/** Calls functions by name, as the cloud does for clients, timers and other functions. */
export class Functions {
  constructor(private readonly options: FunctionsOptions) {}

  /** Refuses unknown functions; fails as the cloud does when main throws, takes too long or answers too much. */
  async invoke(name: string, event: unknown, caller: Caller, nested = false): Promise<Invocation> {
    const { settings, file } = this.find(name)
    const call = this.options.calls.begin(name, caller.openid, caller.source)
    const outcome = await this.options.runner.run({
      ...{ id: call.id, name, file, nested, timeoutSeconds: settings.timeoutSeconds },
      event: nested ? event : withUserInfo(event, caller.openid),
      context: callContext(call.id, name, settings),
      environment: callEnvironment(call.id, caller),
    })
    const failure = failureOf(outcome, settings)
    this.options.calls.end(call, outcome, failure?.message ?? null)
    this.report(call, outcome, failure)
    if (failure) throw failure
    return { result: JSON.parse(outcome.result ?? 'null'), cost: call.cost }
  }

  private find(name: string): { settings: FunctionSettings; file: string } {
    const settings = Object.hasOwn(this.options.table, name) ? this.options.table[name] : undefined
    const file = path.join(this.options.folder, name, 'index.js')
    if (!settings || !fs.existsSync(file))
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `[FUNCTION_NOT_FOUND] FunctionName parameter could not be found: ${name}`,
      )
    return { settings, file }
  }

  private report(call: Call, outcome: Outcome, failure: CloudError | null): void {
    const { operations, roundTrips, scanned, returned } = call.cost
    const who = call.openid ?? call.source
    const cost = `${operations} operations, ${roundTrips} round trips, ${scanned} scanned, ${returned} returned`
    this.options.log.add('info', call.id, `${call.name} by ${who}: ${call.took} ms, ${cost}`)
    if (failure) this.options.log.add('error', call.id, outcome.failure ?? failure.message)
  }
}

/** What the cloud adds to the event of a signed-in caller; a client cannot forge it. */
function withUserInfo(event: unknown, openid: string | undefined): unknown {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) return event
  const { userInfo: _, ...rest } = event as Record<string, unknown>
  return openid === undefined ? rest : { ...rest, userInfo: { appId: APP_ID, openId: openid } }
}

function failureOf(outcome: Outcome, { timeoutSeconds }: FunctionSettings): CloudError | null {
  if (outcome.timedOut)
    return new CloudError(
      'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      `Invoking task timed out after ${timeoutSeconds} seconds`,
    )
  if (outcome.failure !== undefined)
    return new CloudError('FUNCTIONS_EXECUTE_FAIL', outcome.message ?? outcome.failure)
  if (Buffer.byteLength(outcome.result ?? '') > LARGEST_RESULT)
    return new CloudError('FUNCTION_RESULT_SIZE_EXCEED_LIMIT', 'cloudfunction result size exceed limit (1MB)')
  return null
}
