import type { z } from 'zod'
import type { PersonCall } from '../platform/procedure'
import { makeMove } from './make-move'
import type { advanceInput } from './schema'

/**
 * Makes one move of the steps table on a matter. Refuses who may not make it, a move that is not open
 * any more, and one without the reply, rating, reason or target it asks for.
 */
export function advanceFeedback(input: z.infer<typeof advanceInput>, call: PersonCall) {
  return makeMove(input, call)
}
