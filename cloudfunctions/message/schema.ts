import { z } from 'zod'
import { divisionCodeSchema } from '../division/schema'
import { type Message, TEMPLATES, type Template, type TemplateIds } from './message'

export const messageSchema = z.object({
  _id: z.string(),
  to: z.string(),
  template: z.enum(Object.keys(TEMPLATES) as [Template, ...Template[]]),
  words: z.record(z.string(), z.string()),
  about: z.string(),
  sendAt: z.number(),
  state: z.enum(['waiting', 'sent', 'noGrant', 'failed', 'withdrawn']),
  attempts: z.int().nonnegative(),
}) satisfies z.ZodType<Message>

export const templateIdsSchema = z.object({
  _id: divisionCodeSchema,
  ids: z.partialRecord(z.enum(Object.keys(TEMPLATES) as [Template, ...Template[]]), z.string()),
}) satisfies z.ZodType<TemplateIds>
