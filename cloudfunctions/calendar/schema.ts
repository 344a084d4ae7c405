import { z } from 'zod'
import type { DueDay } from './working-days'

export const daySchema = z.iso.date()

export const dueDaySchema = z.object({ on: daySchema, estimated: z.boolean() }) satisfies z.ZodType<DueDay>
