import { z } from 'zod'
import type { TimerRun } from './timer'

export const timerRunSchema = z.object({
  _id: z.string(),
  startedAt: z.number(),
  endedAt: z.number().optional(),
  cursor: z.string().optional(),
  failure: z.string().optional(),
}) satisfies z.ZodType<TimerRun>
