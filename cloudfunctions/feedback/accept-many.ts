import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { Refusal } from '../platform/refusal'
import { sentenceOf } from '../refusals'
import { feedback } from './advance'
import type { acceptManyInput } from './schema'

/**
 * Accepts several matters at one tap, each for itself: what one refusal says does not keep the others.
 * Answers per matter; the same key again accepts none twice.
 */
export async function acceptMany({ ids, key }: z.infer<typeof acceptManyInput>, call: StaffCall) {
  const done: { id: string; problem?: string }[] = []
  for (const id of new Set(ids)) {
    try {
      await feedback.makeMove({ id, move: 'accept', key }, call)
      done.push({ id })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      done.push({ id, problem: sentenceOf(error) })
    }
  }
  return { done }
}
