import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { CloudError, requestFailed } from '../failure'
import { type Document, isPlainObject } from '../store/value'
import { corrections } from './corrections'
import type { Operator } from './dates'

const { $function: _, ...expressions } = expression
const corrected = { ...expressions, ...corrections({ $dateToString: expression.$dateToString as Operator }) }

/** mingo's operators, with those that deviate from MongoDB put right. Shared: building a context is slow. */
export const mingoOptions = {
  context: Context.init({ accumulator, expression: corrected as never, pipeline, projection, query }),
  scriptEnabled: false,
  useStrictMode: true,
  processingMode: ProcessingMode.CLONE_INPUT,
}

const NAMES: ReadonlySet<string> = new Set([...Object.keys(corrected), ...Object.keys(accumulator)])

/** Refuses expression operators nobody here knows, by their name, however deep they lie. */
export function refuseUnknownOperators(expr: unknown): void {
  if (Array.isArray(expr)) for (const item of expr) refuseUnknownOperators(item)
  if (!isPlainObject(expr)) return
  for (const [name, operand] of Object.entries(expr)) {
    if (name.startsWith('$') && !NAMES.has(name)) throw requestFailed(`Unrecognized expression '${name}'`)
    if (name !== '$literal') refuseUnknownOperators(operand)
  }
}

/** What mingo throws, as the database's refusal. */
export function asRefusal<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof CloudError
      ? error
      : requestFailed(error instanceof Error ? error.message : String(error))
  }
}

/** Value of an aggregation expression on a document; `variables` are what $$name stands for. */
export function evaluate(
  document: Document,
  expr: unknown,
  variables: Record<string, unknown> = {},
): unknown {
  return asRefusal(() => evalExpr(document, expr, { ...mingoOptions, variables } as Options))
}
