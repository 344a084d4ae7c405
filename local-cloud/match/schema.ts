import { requestFailed } from '../failure'
import type { Document } from '../store/value'
import { isPlainObject } from '../store/value'
import { equal } from './compare'
import { typeCheck } from './types'

type Check = (value: unknown) => boolean

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const numbers =
  (holds: (value: number, limit: number) => boolean) =>
  (limit: unknown): Check =>
  (value) =>
    typeof value !== 'number' || holds(value, Number(limit))

const lengths =
  (measure: (value: unknown) => number | undefined, holds: (length: number, limit: number) => boolean) =>
  (limit: unknown): Check =>
  (value) => {
    const length = measure(value)
    return length === undefined || holds(length, Number(limit))
  }

const textLength = (value: unknown) => (typeof value === 'string' ? [...value].length : undefined)
const itemCount = (value: unknown) => (Array.isArray(value) ? value.length : undefined)
const jsonTypes: Record<string, string> = { boolean: 'bool', number: 'number' }

function properties(spec: unknown): Check {
  const checks = Object.entries(spec as Record<string, unknown>).map(
    ([name, schema]) => [name, valueCheck(schema)] as const,
  )
  return (value) =>
    !isPlainObject(value) || checks.every(([name, check]) => value[name] === undefined || check(value[name]))
}

function required(names: unknown): Check {
  return (value) => !isPlainObject(value) || list(names).every((name) => value[String(name)] !== undefined)
}

function items(schema: unknown): Check {
  const check = valueCheck(schema)
  return (value) => !Array.isArray(value) || value.every(check)
}

const keywords: Record<string, (operand: unknown) => Check> = {
  bsonType: (types) => (value) => list(types).some((type) => typeCheck(type)(value)),
  type: (types) => (value) => list(types).some((type) => typeCheck(jsonTypes[String(type)] ?? type)(value)),
  required,
  properties,
  items,
  enum: (options) => (value) => list(options).some((option) => equal(value, option)),
  minimum: numbers((value, limit) => value >= limit),
  maximum: numbers((value, limit) => value <= limit),
  minLength: lengths(textLength, (length, limit) => length >= limit),
  maxLength: lengths(textLength, (length, limit) => length <= limit),
  minItems: lengths(itemCount, (length, limit) => length >= limit),
  maxItems: lengths(itemCount, (length, limit) => length <= limit),
  pattern: (source) => (value) => typeof value !== 'string' || new RegExp(String(source)).test(value),
  allOf: (schemas) => (value) => list(schemas).every((schema) => valueCheck(schema)(value)),
  anyOf: (schemas) => (value) => list(schemas).some((schema) => valueCheck(schema)(value)),
  not: (schema) => (value) => !valueCheck(schema)(value),
  title: () => () => true,
  description: () => () => true,
}

function valueCheck(schema: unknown): Check {
  if (!isPlainObject(schema)) throw requestFailed('$jsonSchema must be an object')
  const checks = Object.entries(schema).map(([keyword, operand]) => {
    const compile = keywords[keyword]
    if (!compile) throw requestFailed(`$jsonSchema keyword '${keyword}' is not currently supported`)
    return compile(operand)
  })
  return (value) => checks.every((check) => check(value))
}

/** Test for MongoDB's $jsonSchema. Refuses keywords it does not know, by their name. */
export function schemaCheck(schema: unknown): (document: Document) => boolean {
  return valueCheck(schema)
}
