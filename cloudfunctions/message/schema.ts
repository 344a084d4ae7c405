import { z } from 'zod'
import { divisionCodeSchema } from '../division/schema'
import { TEMPLATES } from '../messages'
import { submissionKeySchema } from '../platform/submission'
import type { TemplateIds } from '../settings/settings'
import type { Grant } from './grant'
import { type Mailbag, MESSAGE_STATES, type Message, MOST_ASKED, type Template } from './message'
import { TAPS, type Tap } from './template'

const template = z.enum(Object.keys(TEMPLATES) as [Template, ...Template[]])

export const messageSchema = z.object({
  _id: z.string(),
  to: z.string(),
  template,
  words: z.record(z.string(), z.string()),
  about: z.string(),
  sendAt: z.number(),
  state: z.enum(MESSAGE_STATES),
  attempts: z.int().nonnegative(),
  claimedAt: z.number().optional(),
  failure: z.string().optional(),
}) satisfies z.ZodType<Message>

export const mailbagSchema = z.object({
  _id: z.string(),
  sendAt: z.number(),
  messages: z.array(messageSchema),
}) satisfies z.ZodType<Mailbag>

export const grantSchema = z.object({
  _id: z.string(),
  to: z.string(),
  template,
  templateId: z.string(),
  count: z.int().nonnegative(),
  refusedAt: z.number().optional(),
  lines: z.array(
    z.object({
      at: z.number(),
      told: z.enum(['accepted', 'refused', 'used', 'returned', 'takenBack']),
      message: z.string().optional(),
    }),
  ),
  recentKeys: z.array(z.string()),
}) satisfies z.ZodType<Grant>

export const templateIdsSchema = z.object({
  _id: divisionCodeSchema,
  ids: z.partialRecord(template, z.string()),
  changes: z.int().nonnegative().optional(),
  recentKeys: z.array(z.string()).optional(),
}) satisfies z.ZodType<TemplateIds>

export const askableInput = z.object({ tap: z.enum(Object.keys(TAPS) as [Tap, ...Tap[]]) })

export const grantedInput = z.object({
  key: submissionKeySchema,
  answers: z
    .array(z.object({ template, id: z.string().max(64), accepted: z.boolean() }))
    .min(1)
    .max(MOST_ASKED),
})
