import { isOperatorObject, isPlainObject, type Query } from '../store/value'

/** What a query says of one field, as far as an index can use it. `exact`: it says nothing more than that. */
export type Predicate =
  | { kind: 'points'; values: readonly unknown[]; exact: boolean }
  | { kind: 'low' | 'high'; value: unknown; inclusive: boolean; exact: boolean }

/** A query taken apart: what indexes can serve, the alternatives of $or, and whether documents must be looked at. */
export interface Conjunction {
  fields: Map<string, Predicate[]>
  alternatives: Query[][]
  /** Something in the query no index can answer. */
  residual: boolean
}

const isPoint = (value: unknown) =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  (value instanceof Date && !Number.isNaN(value.getTime()))

const isRange = (value: unknown) => isPoint(value) && typeof value !== 'boolean'

/** Literal text that every match of an anchored regular expression begins with; '' when there is none. */
export function literalPrefix(regexp: RegExp): string {
  if (regexp.flags.includes('i') || regexp.flags.includes('m') || !regexp.source.startsWith('^')) return ''
  if (regexp.source.includes('|')) return ''
  const plain = /^\^((?:[^\\.*+?()[\]{}^$|]|\\[.*+?()[\]{}^$|/-])*)/.exec(regexp.source)
  const text = plain?.[1] ?? ''
  const next = regexp.source[text.length + 1] ?? ''
  const sure = '*?{'.includes(next) && next !== '' ? text.replace(/(\\.|.)$/s, '') : text
  return sure.replace(/\\(.)/g, '$1')
}

class Reader {
  readonly result: Conjunction = { fields: new Map(), alternatives: [], residual: false }

  read(query: Query): Conjunction {
    for (const [key, condition] of Object.entries(query)) {
      if (key === '$and' && Array.isArray(condition)) for (const part of condition) this.read(part as Query)
      else if (key === '$or' && Array.isArray(condition)) this.result.alternatives.push(condition as Query[])
      else if (key.startsWith('$')) this.result.residual = this.result.residual || key !== '$comment'
      else this.field(key, condition)
    }
    return this.result
  }

  private add(field: string, predicate: Predicate): void {
    const known = this.result.fields.get(field)
    if (known) known.push(predicate)
    else this.result.fields.set(field, [predicate])
    if (!predicate.exact) this.result.residual = true
  }

  private field(field: string, condition: unknown): void {
    if (!isOperatorObject(condition)) this.literal(field, condition)
    else
      for (const [name, operand] of Object.entries(condition)) this.operator(field, name, operand, condition)
  }

  private literal(field: string, value: unknown): void {
    if (isPoint(value)) this.add(field, { kind: 'points', values: [value], exact: true })
    else if (value === null) this.add(field, { kind: 'points', values: [null], exact: false })
    else if (value instanceof RegExp) this.regexp(field, value)
    else this.result.residual = true
  }

  private regexp(field: string, value: RegExp): void {
    this.result.residual = true
    const prefix = literalPrefix(value)
    if (prefix === '') return
    this.add(field, { kind: 'low', value: prefix, inclusive: true, exact: false })
    this.add(field, { kind: 'high', value: `${prefix}\u{10ffff}`, inclusive: true, exact: false })
  }

  private operator(field: string, name: string, operand: unknown, whole: Query): void {
    if (name === '$eq') this.literal(field, operand)
    else if (name === '$in') this.options(field, operand)
    else if (name === '$gt' || name === '$gte') this.range(field, 'low', operand, name === '$gte')
    else if (name === '$lt' || name === '$lte') this.range(field, 'high', operand, name === '$lte')
    else if (name === '$regex') this.regexp(field, toRegExp(operand, whole.$options))
    else if (name === '$all' && Array.isArray(operand) && isPoint(operand[0]))
      this.add(field, { kind: 'points', values: [operand[0]], exact: false })
    else if (name === '$elemMatch') this.elemMatch(field, operand)
    else this.result.residual = true
  }

  private options(field: string, operand: unknown): void {
    if (!Array.isArray(operand) || !operand.every((value) => isPoint(value) || value === null)) {
      this.result.residual = true
      return
    }
    this.add(field, { kind: 'points', values: operand, exact: !operand.includes(null) })
  }

  private range(field: string, kind: 'low' | 'high', value: unknown, inclusive: boolean): void {
    if (isRange(value)) this.add(field, { kind, value, inclusive, exact: true })
    else this.result.residual = true
  }

  private elemMatch(field: string, operand: unknown): void {
    this.result.residual = true
    if (!isPlainObject(operand) || isOperatorObject(operand)) return
    for (const [key, value] of Object.entries(operand))
      if (isPoint(value)) this.add(`${field}.${key}`, { kind: 'points', values: [value], exact: false })
  }
}

function toRegExp(operand: unknown, options: unknown): RegExp {
  if (operand instanceof RegExp) return operand
  return new RegExp(String(operand), typeof options === 'string' ? options.replace('x', '') : '')
}

/** Takes a query apart; $and is folded in, $or kept as alternatives. */
export const readQuery = (query: Query): Conjunction => new Reader().read(query)
