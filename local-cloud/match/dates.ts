import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../failure'

/** An expression operator as mingo calls it: the document, the operand not yet evaluated, mingo's options. */
export type Operator = (document: unknown, operand: unknown, options: Options) => unknown

const DAY = 86_400_000
const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

const pad = (value: number, length: number) => String(value).padStart(length, '0')
const dayOfYear = (date: Date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY)

/** 0 to 53, weeks beginning on Sunday; mingo's is off by one. */
export const weekOf = (date: Date): number => Math.floor((dayOfYear(date) + 7 - date.getUTCDay()) / 7)

/** ISO year and week. */
function isoWeek(date: Date): [number, number] {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY)
  return [thursday.getUTCFullYear(), Math.floor(dayOfYear(thursday) / 7) + 1]
}

/** `local` has the parts of the wanted time zone as its UTC parts; `offset` as +0800. */
const specifiers: Record<string, (local: Date, offset: string) => string> = {
  Y: (date) => pad(date.getUTCFullYear(), 4),
  m: (date) => pad(date.getUTCMonth() + 1, 2),
  d: (date) => pad(date.getUTCDate(), 2),
  H: (date) => pad(date.getUTCHours(), 2),
  M: (date) => pad(date.getUTCMinutes(), 2),
  S: (date) => pad(date.getUTCSeconds(), 2),
  L: (date) => pad(date.getUTCMilliseconds(), 3),
  j: (date) => pad(dayOfYear(date) + 1, 3),
  w: (date) => String(date.getUTCDay() + 1),
  u: (date) => String(date.getUTCDay() || 7),
  U: (date) => pad(weekOf(date), 2),
  V: (date) => pad(isoWeek(date)[1], 2),
  G: (date) => pad(isoWeek(date)[0], 4),
  z: (_, offset) => offset,
  Z: (_, offset) => String(minutesOf(offset)),
  '%': () => '%',
}

const minutesOf = (offset: string) =>
  Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)))

function format(local: Date, offset: string, pattern: string): string {
  return pattern.replace(/%(.?)/g, (_, letter: string) => {
    const write = specifiers[letter]
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    return write(local, offset)
  })
}

/** $dateToString; mingo's `zoneOf` works out the offset of a time zone. */
export const dateToString =
  (zoneOf: Operator): Operator =>
  (document, operand, options) => {
    const spec = operand as { date: unknown; format?: unknown; timezone?: unknown; onNull?: unknown }
    const date = evalExpr(document, spec.date, options)
    if (date === null || date === undefined) return evalExpr(document, spec.onNull ?? null, options)
    if (!(date instanceof Date)) throw requestFailed("can't convert from this type to Date")
    const timezone = spec.timezone === undefined ? {} : { timezone: spec.timezone }
    const offset = String(zoneOf(document, { date, format: '%z', ...timezone }, options))
    const local = new Date(date.getTime() + minutesOf(offset) * 60_000)
    return format(local, offset, String(evalExpr(document, spec.format ?? DEFAULT_FORMAT, options)))
  }

/** $week, of a date or of {date, timezone}. */
export const week =
  (zoneOf: Operator): Operator =>
  (document, operand, options) => {
    const text = dateToString(zoneOf)(document, spec(operand), options)
    return text === null ? null : Number(text)
  }

function spec(operand: unknown): { date: unknown; format: string } {
  const isSpec = typeof operand === 'object' && operand !== null && 'date' in operand
  return isSpec ? { ...(operand as { date: unknown }), format: '%U' } : { date: operand, format: '%U' }
}
