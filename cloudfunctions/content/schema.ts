import { z } from 'zod'
import type { ContentCheck } from './content'

export const contentCheckSchema = z.object({
  _id: z.string(),
  file: z.string(),
  openid: z.string(),
  state: z.enum(['held', 'passed', 'refused']),
  askedAt: z.number(),
  attempts: z.int(),
  traceId: z.string().optional(),
}) satisfies z.ZodType<ContentCheck>
