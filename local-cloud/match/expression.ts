import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import type { Document } from '../store/value'
import { corrections } from './corrections'

const whole = Context.init({ accumulator, expression, pipeline, projection, query, window })

/** mingo's operators, with those that deviate from MongoDB put right. Shared: building a context is slow. */
export const mingoOptions = {
  context: Context.from(Context.init({ expression: corrections }), whole),
  scriptEnabled: false,
  useStrictMode: true,
  processingMode: ProcessingMode.CLONE_INPUT,
}

/** Value of an aggregation expression on a document; `variables` are what $$name stands for. */
export function evaluate(
  document: Document,
  expr: unknown,
  variables: Record<string, unknown> = {},
): unknown {
  return evalExpr(document, expr, { ...mingoOptions, variables } as Options)
}
