import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { put, read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { submissionId } from '../platform/submission'
import { type Erasure, SECOND_PASS } from './erasure'
import { eraseFrom, heldOf, refusalToErase } from './held-store'
import type { eraseInput } from './schema'

/**
 * Deletes what the caller asks to be deleted of him (个人信息保护法 第47条); what has to stay is kept without any
 * link to him. Refuses to forget what he still waits for: an open matter, a coming activity or duty. What breaks
 * off the timer finishes; asking again is the same deletion.
 */
export async function erase({ kinds }: z.infer<typeof eraseInput>, { openid, now }: PersonCall) {
  const held = await heldOf(openid)
  const refusal = await refusalToErase(kinds, held, now)
  if (refusal) throw refusal
  const _id = submissionId(openid, 'erasure')
  const before = await read('erasures', _id)
  const erasure: Erasure = {
    _id,
    openid,
    nobody: before?.nobody ?? `nobody-${randomUUID()}`,
    kinds: [...new Set([...(before?.kinds ?? []), ...kinds])],
    runAt: now + SECOND_PASS,
  }
  await put('erasures', erasure)
  await eraseFrom(held, { ...erasure, kinds })
  return { erased: kinds }
}
