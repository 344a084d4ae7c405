import { z } from 'zod'
import { divisionCodeSchema, estateIdSchema } from '../division/schema'
import type { Activity } from './activity'

export const activitySchema = z.object({
  _id: z.string(),
  community: divisionCodeSchema,
  title: z.string(),
  place: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  capacity: z.int().positive(),
  summary: z.string(),
  organizer: z.string(),
}) satisfies z.ZodType<Activity>

export const upcomingInput = z.object({ estateId: estateIdSchema.optional() })

export const readInput = z.object({ id: z.string().max(64) })
