import { createHash } from 'node:crypto'
import { z } from 'zod'
import { put } from './database'

/** A call that failed by a defect 故障: what it was, never what it was about. */
export interface Failure {
  /** One of a fixed number of places, so that the newest push out older ones. */
  _id: string
  at: number
  /** `<capability>.<procedure>`, or a timer's job. */
  path: string
  /** What the person saw is found in the log by it. */
  callId: string
  what: string
}

export const failureSchema = z.object({
  _id: z.string(),
  at: z.number(),
  path: z.string(),
  callId: z.string(),
  what: z.string(),
}) satisfies z.ZodType<Failure>

/** How many failed calls are remembered. */
const PLACES = 200

const LONGEST = 200

/**
 * What an error is, without what people have told: quoted texts, objects, long digits and ids are left out,
 * because messages of the database repeat the document they complain of.
 */
export function describeError(error: unknown): string {
  const { name, message, errCode, errMsg } = (error ?? {}) as Record<string, unknown>
  const told = String(errMsg ?? message ?? error)
  const plain = told
    .replaceAll(/\{[\s\S]*\}/g, '{…}')
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '“…”')
    .replaceAll(/\b(?!E11000\b)[\w-]*\d{5,}[\w-]*/g, '…')
    .replaceAll(/[\u4e00-\u9fff]+/g, '…')
    .replaceAll(/[\w-]{20,}/g, '…')
  return [name ?? 'Error', errCode, plain].filter(Boolean).join(' ').slice(0, LONGEST)
}

/**
 * One structured line in the log, and the call among the latest failures for the administrator's page.
 * Both without personal data. Never fails itself: with the database gone the log line is what remains.
 */
export async function recordFailure(path: string, callId: string, at: number, error: unknown): Promise<void> {
  const what = describeError(error)
  logLine('error', { defect: path, callId, what, frames: framesOf(error) })
  const place = Number.parseInt(createHash('sha256').update(`${callId}${at}`).digest('hex').slice(0, 8), 16)
  const failure = { _id: `place-${place % PLACES}`, at, path: path.slice(0, LONGEST), callId, what }
  await put('failures', failure).catch((lost) =>
    logLine('error', { defect: 'failures', callId, what: describeError(lost) }),
  )
}

/** One structured line about an error that people were spared: the work went on without what failed. */
export function logSpared(what: string, error: unknown, level: 'info' | 'error' = 'info'): void {
  logLine(level, { spared: what, what: describeError(error), frames: framesOf(error) })
}

/** The one place that writes into the log. */
function logLine(level: 'info' | 'error', line: Record<string, unknown>): void {
  console[level](JSON.stringify({ level, ...line }))
}

const MOST_FRAMES = 6

/** Where in the code it happened; the message, which a stack begins with, is left out. */
function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim())
}
