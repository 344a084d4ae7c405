import type { Bridge } from './contract'

interface Told {
  problem(where: string, error: unknown): void
  log(level: string, text: string): void
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd'] as const

/** Gives the bare realm what WeChat's logic layer has besides wx: console, timers, an own `global`. */
export function installGlobals(bridge: Bridge, { problem, log }: Told) {
  const guarded = (callback: (...args: unknown[]) => void, args: unknown[]) => () => {
    try {
      callback(...args)
    } catch (error) {
      problem('timer', error)
    }
  }
  const timer =
    (repeat: boolean) =>
    (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      bridge.startTimer(guarded(callback, args), ms, repeat)
  const write =
    (level: (typeof LEVELS)[number]) =>
    (...words: unknown[]) => {
      const text = words.map(describe).join(' ')
      log(level, text)
      if (level === 'error') problem('console.error', text)
    }
  return Object.assign(globalThis as unknown as Record<string, unknown>, {
    console: Object.fromEntries(LEVELS.map((level) => [level, write(level)])),
    setTimeout: timer(false),
    setInterval: timer(true),
    clearTimeout: bridge.stopTimer,
    clearInterval: bridge.stopTimer,
    // WeChat gives an object of its own, not the realm's global.
    global: {},
  })
}

/** Anything, as a line for people. */
export function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { stack, message } = value as { stack?: string; message?: string }
  if (stack) return stack.includes(message ?? '') ? stack : `${message}\n${stack}`
  return JSON.stringify(value)
}
