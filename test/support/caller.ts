import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../cloudfunctions/api'
import { functionFor } from '../../cloudfunctions/functions'
import type { FailureCode, Reply } from '../../cloudfunctions/platform/reply'
import type { Cloud, Cost } from '../../local-cloud/cloud'

type Inputs = inferRouterInputs<Api>
type Outputs = inferRouterOutputs<Api>

/** `feedback.submit` and every other procedure of the contract. */
export type Path = { [C in keyof Inputs]: `${C}.${keyof Inputs[C] & string}` }[keyof Inputs]

type At<T, P> = P extends `${infer C}.${infer N}`
  ? C extends keyof T
    ? N extends keyof T[C]
      ? T[C][N]
      : never
    : never
  : never
export type InputOf<P extends Path> = At<Inputs, P>
export type OutputOf<P extends Path> = At<Outputs, P>

/** A refusal as a page receives it. */
export interface Refused {
  code: FailureCode
  message: string
}

/** What is held against every call of the suite. */
export interface Call {
  path: string
  reply: Reply
  cost: Cost
}

/** A person who calls; without an openid a browser that has not signed in. */
export class Caller {
  constructor(
    private readonly cloud: Cloud,
    private readonly witness: (call: Call) => void,
    readonly openid?: string,
  ) {}

  /** The answer; fails on a refusal. */
  async gets<P extends Path>(
    path: P,
    ...[input]: undefined extends InputOf<P> ? [input?: InputOf<P>] : [input: InputOf<P>]
  ) {
    const { reply } = await this.calls(path, input)
    if (!reply.ok) throw new Error(`${path} refused ${this.openid}: ${reply.code} ${reply.message}`)
    return reply.data as OutputOf<P>
  }

  /** The refusal of whatever is sent; fails when it is granted. */
  async isRefused(path: string, input?: unknown): Promise<Refused> {
    const { reply } = await this.calls(path, input)
    if (reply.ok) throw new Error(`${path} granted ${this.openid}: ${JSON.stringify(reply.data)}`)
    return { code: reply.code, message: reply.message }
  }

  /** The code of the answer: `ok` or that of the refusal. */
  async answerTo(path: string, input?: unknown): Promise<'ok' | FailureCode> {
    const { reply } = await this.calls(path, input)
    return reply.ok ? 'ok' : reply.code
  }

  /** What a call costs the database. */
  async costOf(path: Path, input?: unknown): Promise<Cost> {
    return (await this.calls(path, input)).cost
  }

  private async calls(path: string, input: unknown): Promise<Call> {
    const name = /^\w+\./.test(path) ? functionOf(path) : 'resident'
    const { result, cost } = await this.cloud.call(name, { path, input }, this.openid)
    const call = { path, reply: result as Reply, cost }
    this.witness(call)
    return call
  }
}

/** The function that serves a path; what none serves is sent to the residents' one. */
function functionOf(path: string) {
  try {
    return functionFor(path)
  } catch {
    return 'resident'
  }
}
