import { CloudRefusal } from '../failure'
import type { Log } from '../log'
import { type Cron, nextDue, parseCron } from './cron'
import type { Functions, Invocation } from './invoke'
import type { FunctionTable } from './table'

/** The longest one setTimeout can wait, ms. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

interface Timer {
  function: string
  name: string
  text: string
  cron: Cron
}

export interface Fired {
  function: string
  at: Date
}

/** The timer triggers of the functions. */
export class Timers {
  private readonly timers: readonly Timer[]
  private readonly waiting = new Map<string, NodeJS.Timeout>()

  /** Refuses (CloudRefusal) a cron expression that means nothing. */
  constructor(
    table: FunctionTable,
    private readonly functions: Functions,
    private readonly log: Log,
  ) {
    this.timers = Object.entries(table).flatMap(([name, { timer }]) =>
      timer ? [{ function: name, name: timer.name, text: timer.cron, cron: cronOf(name, timer.cron) }] : [],
    )
  }

  /** Fires a function's timer now, or as if it were `at`. */
  fire(name: string, at = new Date()): Promise<Invocation> {
    const timer = this.timers.find((each) => each.function === name)
    if (!timer) throw new CloudRefusal(`函数 ${name} 没有定时触发器`)
    const time = at.toISOString().replace(/\.\d+Z$/, 'Z')
    const event = { Type: 'Timer', TriggerName: timer.name, Time: time, Message: '' }
    return this.functions.invoke(name, event, { openid: undefined, source: 'wx_trigger' })
  }

  /** Fires all that is due after `from` and until `to`, one after the other in the order of their times. */
  async run(from: Date, to: Date): Promise<Fired[]> {
    const fired: Fired[] = []
    for (let now = from.getTime(); ; ) {
      const due = this.timers.flatMap((timer) => {
        const at = nextDue(timer.cron, now)
        return at !== null && at <= to.getTime() ? [{ timer, at }] : []
      })
      const at = Math.min(...due.map((each) => each.at))
      if (due.length === 0) return fired
      for (const { timer } of due.filter((each) => each.at === at)) {
        fired.push({ function: timer.function, at: new Date(at) })
        await this.fire(timer.function, new Date(at))
      }
      now = at
    }
  }

  /** From now on they fire by the clock of this computer. */
  start(): void {
    for (const timer of this.timers) this.wait(timer)
  }

  stop(): void {
    for (const timeout of this.waiting.values()) clearTimeout(timeout)
    this.waiting.clear()
  }

  /** What there is, and when it is next due after `now`. */
  list(now = Date.now()): { function: string; name: string; cron: string; next: Date | null }[] {
    return this.timers.map((timer) => {
      const at = nextDue(timer.cron, now)
      return {
        function: timer.function,
        name: timer.name,
        cron: timer.text,
        next: at === null ? null : new Date(at),
      }
    })
  }

  /** Waits for the first time after `from`. */
  private wait(timer: Timer, from = Date.now()): void {
    const at = nextDue(timer.cron, from)
    if (at === null) return
    const delay = at - Date.now()
    const timeout = setTimeout(
      () => this.due(timer, at, delay > LONGEST_TIMEOUT),
      Math.min(delay, LONGEST_TIMEOUT),
    )
    timeout.unref()
    this.waiting.set(timer.function, timeout)
  }

  private due(timer: Timer, at: number, early: boolean): void {
    if (early) {
      this.wait(timer)
      return
    }
    // A time-out may end a millisecond before the clock says so: the same time must not come again.
    this.wait(timer, Math.max(at, Date.now()))
    this.fire(timer.function, new Date(at)).catch((error: Error) =>
      this.log.add('error', '', `timer ${timer.name} of ${timer.function}: ${error.message}`),
    )
  }
}

function cronOf(name: string, cron: string): Cron {
  try {
    return parseCron(cron)
  } catch (error) {
    throw new CloudRefusal(`函数 ${name} 的定时触发器无效：${error instanceof Error ? error.message : error}`)
  }
}
