import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'

const DAY = 86_400_000

function dateOf(value: unknown): Date | null {
  if (value instanceof Date) return value
  const inner = (value as { date?: unknown } | null)?.date
  return inner instanceof Date ? inner : null
}

/** Week of the year, 0 to 53, weeks beginning on Sunday; mingo's is off by one. */
function $week(object: unknown, expr: unknown, options: Options): number | null {
  const date = dateOf(evalExpr(object, expr, options))
  if (!date) return null
  const day = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY)
  return Math.floor((day + 7 - date.getUTCDay()) / 7)
}

export const corrections = { $week }
