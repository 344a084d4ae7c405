import { type AnyTRPCRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { readClock } from './clock'
import { recordFailure } from './failure'
import { callerOpenid } from './identity'
import type { Call } from './procedure'
import { REFUSALS, Refusal } from './refusal'
import type { Reply, Request } from './reply'

/** A schema says in words what a person can mend; anything else is a fault of whoever called. */
z.config({ customError: () => REFUSALS['input/invalid'] })

/** The entry of a deployed function: one event in, one reply out, never an exception. */
export function serve(router: AnyTRPCRouter) {
  return async (event: Partial<Request> | null, context?: { request_id?: string }): Promise<Reply> => {
    const { path = '', input } = event ?? {}
    const call: Call = { ...readClock(), openid: callerOpenid() }
    try {
      const result = await callProcedure(router, path, input, call)
      return { ok: true, data: result ?? null }
    } catch (error) {
      return replyTo(error, path, call.now, context?.request_id ?? '')
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

async function replyTo(error: unknown, path: string, now: number, callId: string): Promise<Reply> {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof Refusal) return { ok: false, code: cause.code, message: cause.message }
  if (cause instanceof z.ZodError)
    return {
      ok: false,
      code: 'input/invalid',
      message: cause.issues[0]?.message ?? REFUSALS['input/invalid'],
    }
  await recordFailure(path, callId, now, cause ?? error)
  return { ok: false, code: 'server/failed', message: '服务暂时不可用，请稍后再试' }
}
