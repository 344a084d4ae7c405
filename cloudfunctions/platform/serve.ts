import { type AnyTRPCRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { RefusalCode } from '../refusals'
import { readClock } from './clock'
import { recordFailure } from './failure'
import { callerOpenid } from './identity'
import type { Call, Callers } from './procedure'
import { Refusal } from './refusal'
import type { Reply, Request } from './reply'

/** What a function is told of the product at its root. */
export interface House {
  /** The sentence of every refusal. */
  sentences: Readonly<Record<RefusalCode, string>>
  callers: Callers
}

/**
 * The entry of a deployed function: one event in, one reply out, never an exception. A schema says in words what a
 * person can mend; anything else is a fault of whoever called.
 */
export function serve(router: AnyTRPCRouter, { sentences, callers }: House) {
  z.config({ customError: () => sentences['input/invalid'] })
  return async (event: Partial<Request> | null, context?: { request_id?: string }): Promise<Reply> => {
    const { path = '', input } = event ?? {}
    const call: Call = { ...readClock(), openid: callerOpenid(), callers }
    try {
      const result = await callProcedure(router, path, input, call)
      return { ok: true, data: result ?? null }
    } catch (error) {
      return replyTo(error, sentences, { path, now: call.now, callId: context?.request_id ?? '' })
    }
  }
}

function callProcedure(router: AnyTRPCRouter, path: string, input: unknown, ctx: Call): Promise<unknown> {
  const procedures: Record<string, { _def: { type: 'query' | 'mutation' | 'subscription' } }> =
    router._def.procedures
  const known = typeof path === 'string' && Object.hasOwn(procedures, path) ? procedures[path] : undefined
  if (!known) throw new Refusal('input/invalid', '没有这项操作，请更新后重试')
  return callTRPCProcedure({
    router,
    path,
    ctx,
    type: known._def.type,
    getRawInput: async () => input,
    signal: undefined,
    batchIndex: 0,
  })
}

async function replyTo(
  error: unknown,
  sentences: House['sentences'],
  { path, now, callId }: { path: string; now: number; callId: string },
): Promise<Reply> {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof Refusal)
    return { ok: false, code: cause.code, message: cause.sentence ?? sentences[cause.code] }
  if (cause instanceof z.ZodError)
    return {
      ok: false,
      code: 'input/invalid',
      message: cause.issues[0]?.message ?? sentences['input/invalid'],
    }
  await recordFailure(path, callId, now, cause ?? error)
  return { ok: false, code: 'server/failed', message: '服务暂时不可用，请稍后再试' }
}
