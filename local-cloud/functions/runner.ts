import type { LogLevel } from '../log'

/** One call of a function's main, as a runner gets it. */
export interface Task {
  id: string
  name: string
  /** Path of the function's index.js */
  file: string
  event: unknown
  context: object
  environment: Record<string, string>
  timeoutSeconds: number
  /** A function waits for this call: it must not wait for a free place itself. */
  nested: boolean
}

export interface Outcome {
  /** JSON text */
  result?: string
  /** Stack, or text, of what main threw. */
  failure?: string
  message?: string
  timedOut?: boolean
  roundTrips: number
  pending: number
}

/** A way to run functions. All ways must give the same results. */
export interface Runner {
  run(task: Task): Promise<Outcome>
  close(): Promise<void>
}

export type Print = (call: string, level: LogLevel, text: string) => void
