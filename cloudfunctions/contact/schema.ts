import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema, partyOrganizationIdSchema } from '../division/schema'
import { type ContactEntry, type Leave, POSTS, type Post, type PostKind } from './post'

const holderSchema = z.object({
  name: z.string().min(1),
  phone: z.string().optional(),
  openid: z.string().optional(),
})

const leaveSchema = z.object({
  from: daySchema,
  until: daySchema,
  deputy: holderSchema.extend({ dutyPhone: z.string() }).optional(),
}) satisfies z.ZodType<Leave>

const contactEntrySchema = z.object({
  title: z.string(),
  portrait: z.string().optional(),
  dutyPhone: z.string(),
  askFor: z.string(),
  publishedUntil: daySchema,
  order: z.number(),
}) satisfies z.ZodType<ContactEntry>

export const postSchema = z.object({
  _id: z.string(),
  kind: z.enum(Object.keys(POSTS) as [PostKind, ...PostKind[]]),
  scope: divisionCodeSchema.or(partyOrganizationIdSchema),
  holder: holderSchema.optional(),
  from: daySchema,
  until: daySchema.optional(),
  leave: leaveSchema.optional(),
  claimed: z.literal(true).optional(),
  contact: contactEntrySchema.optional(),
}) satisfies z.ZodType<Post>
