import { z } from 'zod'
import { entrySchema } from '../platform/ledger-schema'
import { CALENDAR_LIMITS } from './calendar'
import type { CalendarLine, EnteredCalendar } from './entered'
import type { DueDay } from './working-days'

export const daySchema = z.iso.date()

export const dueDaySchema = z.object({ on: daySchema, estimated: z.boolean() }) satisfies z.ZodType<DueDay>

export const enteredCalendarSchema = z.object({
  _id: z.string(),
  years: z.array(
    z.object({
      year: z.int(),
      off: z.array(daySchema),
      worked: z.array(daySchema),
      enteredAt: z.number(),
      lines: z.int().positive().optional(),
    }),
  ),
}) satisfies z.ZodType<EnteredCalendar>

export const calendarLineSchema = entrySchema.extend({
  kind: z.literal('calendar'),
  told: z.literal('enter'),
  off: z.array(daySchema),
  worked: z.array(daySchema),
}) satisfies z.ZodType<CalendarLine>

const days = z
  .array(daySchema)
  .max(CALENDAR_LIMITS.days, `一年的放假或调休请不要超过 ${CALENDAR_LIMITS.days} 天`)

export const enterInput = z.object({
  year: z.int().min(2020).max(2100),
  off: days.min(1, '请至少填写一个放假日期'),
  worked: days,
})
