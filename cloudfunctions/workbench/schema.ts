import { z } from 'zod'
import { submissionKeySchema } from '../platform/submission'

export const rungInput = z.object({
  key: submissionKeySchema,
  /** The arrival: `<feedback>:<holder>`. */
  id: z.string().max(100),
  /** Somebody answered and knows now. */
  reached: z.boolean(),
})
