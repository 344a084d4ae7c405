import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import { format } from 'node:util'
import type { LogLevel } from '../log'
import type { Outcome, Print, Runner, Task } from './runner'
import { Traffic, watchRequests } from './traffic.cjs'

/** What belongs to one call, wherever its promises lead. */
interface Scope {
  id: string
  traffic: Traffic
  environment: Record<string, string>
}

const PER_CALL = /^(WX_|TCB_|TRIGGER_SRC$)/
const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const

/**
 * Runs functions in this process, many calls at a time; each sees its own process.env. Quick, and a debugger reaches
 * them, but a call that takes too long is only given up, not stopped, and a rebuilt function is not loaded afresh.
 */
export class InProcessRunner implements Runner {
  private readonly scopes = new AsyncLocalStorage<Scope>()
  private readonly load = createRequire(__filename)
  private readonly restore: (() => void)[]

  constructor(
    private readonly environment: () => Record<string, string>,
    private readonly print: Print,
  ) {
    const scope = () => this.scopes.getStore()
    this.restore = [
      watchRequests(() => scope()?.traffic),
      replaceEnvironment(() => scope()?.environment),
      ...LEVELS.map((level) => replacePrinting(level, scope, this.print)),
    ]
  }

  async run(task: Task): Promise<Outcome> {
    const traffic = new Traffic()
    const scope: Scope = { id: task.id, traffic, environment: { ...this.environment(), ...task.environment } }
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<Partial<Outcome>>((resolve) => {
      timer = setTimeout(() => resolve({ timedOut: true }), task.timeoutSeconds * 1000)
    })
    const outcome = await Promise.race([this.scopes.run(scope, () => this.call(task)), timeout])
    clearTimeout(timer)
    // What the function started without waiting for it has reached http.request by the next turn.
    await new Promise(setImmediate)
    return { ...outcome, roundTrips: traffic.roundTrips, pending: outcome.timedOut ? 0 : traffic.pending }
  }

  async close(): Promise<void> {
    for (const restore of this.restore.reverse()) restore()
  }

  private async call({ file, event, context }: Task): Promise<Partial<Outcome>> {
    try {
      const { main } = this.load(file) as { main?: (event: unknown, context: object) => unknown }
      if (typeof main !== 'function') throw new Error('exports.main is not a function')
      return { result: JSON.stringify(await main(event, context)) ?? 'null' }
    } catch (error) {
      const known = error instanceof Error
      return { failure: known ? error.stack : String(error), message: known ? error.message : String(error) }
    }
  }
}

/** process.env as each call sees it: its own variables over the process's, nothing of any other call. */
function replaceEnvironment(current: () => Record<string, string> | undefined): () => void {
  const real = process.env
  const value = (name: string | symbol) => {
    const own = current()
    if (!own || typeof name !== 'string') return Reflect.get(real, name) as string | undefined
    return own[name] ?? (PER_CALL.test(name) ? undefined : real[name])
  }
  process.env = new Proxy(real, {
    get: (_, name) => value(name),
    has: (_, name) => value(name) !== undefined,
    ownKeys: (target) =>
      [...new Set([...Reflect.ownKeys(target), ...Object.keys(current() ?? {})])].filter(
        (name) => value(name) !== undefined,
      ),
    getOwnPropertyDescriptor: (_, name) => {
      const found = value(name)
      return found === undefined
        ? undefined
        : { value: found, writable: true, enumerable: true, configurable: true }
    },
  })
  return () => {
    process.env = real
  }
}

function replacePrinting(
  level: (typeof LEVELS)[number],
  scope: () => Scope | undefined,
  print: Print,
): () => void {
  const original = console[level]
  const as: LogLevel = level === 'log' ? 'info' : level
  console[level] = (...args: unknown[]) => {
    const found = scope()
    if (found) print(found.id, as, format(...args))
    else original.apply(console, args)
  }
  return () => {
    console[level] = original
  }
}
