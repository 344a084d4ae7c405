import { requestFailed } from '../failure'
import type { Document, Query } from '../store/value'
import { isOperatorObject, isPlainObject } from '../store/value'
import { evaluate, refuseUnknownOperators } from './expression'
import { equals, operators, type PathTest } from './operators'
import { schemaCheck } from './schema'
import { visit } from './visit'

export type Match = (document: Document) => boolean

function matchPath(path: string, { visitor, negated = false }: PathTest): Match {
  const parts = path.split('.')
  return (document) => visit(document, parts, 0, visitor) !== negated
}

function matchNot(path: string, operand: unknown): Match {
  const test = isOperatorObject(operand) ? matchField(path, operand) : null
  if (!test && !(operand instanceof RegExp)) throw requestFailed('$not needs a regex or a document')
  const inner = test ?? matchPath(path, equals(operand))
  return (document) => !inner(document)
}

function matchOperator(path: string, name: string, condition: Query): Match {
  if (name === '$not') return matchNot(path, condition.$not)
  const operator = operators[name]
  if (!operator) throw requestFailed(`unknown operator: ${name}`)
  return matchPath(path, operator(compileMatch)(condition[name], condition))
}

function matchField(path: string, condition: unknown): Match {
  if (!isOperatorObject(condition)) return matchPath(path, equals(condition))
  return every(Object.keys(condition).map((name) => matchOperator(path, name, condition)))
}

const every =
  (matches: Match[]): Match =>
  (document) =>
    matches.every((match) => match(document))

function clauses(operand: unknown, name: string): Match[] {
  if (!Array.isArray(operand) || operand.length === 0) throw requestFailed(`${name} must be a nonempty array`)
  return operand.map((clause) => {
    if (!isPlainObject(clause)) throw requestFailed(`${name} entries need to be full objects`)
    return compileMatch(clause)
  })
}

const logic: Record<string, (operand: unknown) => Match> = {
  $and: (operand) => every(clauses(operand, '$and')),
  $or: (operand) => {
    const matches = clauses(operand, '$or')
    return (document) => matches.some((match) => match(document))
  },
  $nor: (operand) => {
    const matches = clauses(operand, '$nor')
    return (document) => !matches.some((match) => match(document))
  },
  $expr: (operand) => {
    refuseUnknownOperators(operand)
    return (document) => isTrue(evaluate(document, operand))
  },
  $jsonSchema: (operand) => schemaCheck(operand),
  $comment: () => () => true,
}

const isTrue = (value: unknown) => value !== false && value !== null && value !== undefined && value !== 0

/** A query as a test of documents, with MongoDB's meaning. Refuses operators it does not know, by their name. */
export function compileMatch(query: Query): Match {
  const matches = Object.entries(query).map(([key, condition]) => {
    if (!key.startsWith('$')) return matchField(key, condition)
    const operator = logic[key]
    if (!operator) throw requestFailed(`unknown top level operator: ${key}`)
    return operator(condition)
  })
  return matches.length === 1 && matches[0] ? matches[0] : every(matches)
}
