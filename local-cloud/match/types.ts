import { requestFailed } from '../failure'
import { isPlainObject } from '../store/value'

type Check = (value: unknown) => boolean

const isNumber: Check = (value) => typeof value === 'number'
const isInteger: Check = (value) => Number.isInteger(value)
const is32: Check = (value) => typeof value === 'number' && (value | 0) === value
const bson =
  (name: string): Check =>
  (value) =>
    (value as { _bsontype?: string } | null)?._bsontype === name

const checks: Record<string, Check> = {
  double: (value) => isNumber(value) && !Number.isInteger(value),
  string: (value) => typeof value === 'string',
  object: isPlainObject,
  array: Array.isArray,
  binData: bson('Binary'),
  objectId: () => false,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: is32,
  long: (value) => isInteger(value) && !is32(value),
  decimal: bson('Decimal128'),
  timestamp: bson('Timestamp'),
  number: isNumber,
}

const names: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
}

/** Test for a BSON type given by name or number. Refuses names that BSON does not have. */
export function typeCheck(type: unknown): Check {
  const check = checks[typeof type === 'number' ? (names[type] ?? '') : String(type)]
  if (!check) throw requestFailed(`Unknown type name alias: ${String(type)}`)
  return check
}

/** BSON's name of a value's type, as error messages give it. */
export function typeName(value: unknown): string {
  return Object.keys(checks).find((name) => checks[name]?.(value)) ?? 'missing'
}
