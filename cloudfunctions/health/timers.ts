import type { TimerRun } from '../platform/timer'

/** How a timer's job stands: it never ran, its last turn failed, it should have run since, or all is well. */
export type JobState = 'never' | 'failed' | 'late' | 'well'

export interface JobHealth {
  job: string
  state: JobState
  startedAt?: number
  /** It has more to do next time: a cursor is left. */
  unfinished: boolean
  /** What its log line says. */
  failure?: string
}

const MINUTE = 60_000

/** Timers may fire late; twice the gap between two turns, and ten minutes, are no reason to worry. */
const PATIENCE = 2

/** How the job of a timer with this schedule stands at `now`, by its last turn. */
export function jobHealth(job: string, cron: string, run: TimerRun | undefined, now: number): JobHealth {
  if (!run) return { job, state: 'never', unfinished: false }
  const { startedAt, failure, cursor } = run
  const late = now - startedAt > PATIENCE * gapOf(cron) + 10 * MINUTE
  const state = failure ? 'failed' : late ? 'late' : 'well'
  return { job, state, startedAt, unfinished: cursor !== undefined, failure }
}

/** Milliseconds between two turns of a 7-field schedule (second minute hour …): minutes, hours or a day. */
export function gapOf(cron: string): number {
  const [, minute = '*', hour = '*'] = cron.trim().split(/\s+/)
  const every = (field: string) => Number(/^\*\/(\d+)$/.exec(field)?.[1] ?? 1)
  if (hour !== '*' && !hour.startsWith('*/')) return 24 * 60 * MINUTE
  if (minute === '*' || minute.startsWith('*/')) return every(minute) * MINUTE
  return every(hour) * 60 * MINUTE
}
