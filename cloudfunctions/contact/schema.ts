import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema, partyOrganizationIdSchema } from '../division/schema'
import { entrySchema } from '../platform/ledger-schema'
import { POSTS, type PostKind } from '../platform/post-kind'
import { submissionKeySchema } from '../platform/submission'
import { CONTACT_LIMITS, type ContactEntry, type Leave, type Post } from './post'
import { POST_MOVES, type PostLine, type PostMove, type PostState } from './post-ledger'
import type { RetiredPostLine } from './retired-post-line'

const holderSchema = z.object({
  name: z.string().min(1),
  openid: z.string().optional(),
  phone: z.string().optional(),
})

const leaveSchema = z.object({
  from: daySchema,
  until: daySchema,
  deputy: holderSchema.extend({ dutyPhone: z.string().optional() }).optional(),
  delegated: z.literal(true).optional(),
}) satisfies z.ZodType<Leave>

const contactEntrySchema = z.object({
  title: z.string(),
  portrait: z.string().optional(),
  dutyPhone: z.string(),
  askFor: z.string(),
  publishedUntil: daySchema,
  order: z.number(),
  own: z.literal(true).optional(),
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
  lines: z.int().nonnegative().optional(),
  recentKeys: z.array(z.string()).optional(),
}) satisfies z.ZodType<Post>

const postStateSchema = z.object({
  holder: z.string().optional(),
  bound: z.boolean(),
  from: daySchema,
  until: daySchema.optional(),
  leave: leaveSchema
    .omit({ deputy: true })
    .extend({ deputy: z.string().optional(), deputyBound: z.boolean().optional() })
    .optional(),
  shownUntil: daySchema.optional(),
}) satisfies z.ZodType<PostState>

const leaveDays = { from: daySchema.optional(), until: daySchema.optional(), deputy: z.string().optional() }

export const postLineSchema = entrySchema.extend({
  kind: z.literal('post'),
  told: z.enum(Object.keys(POST_MOVES) as [PostMove, ...PostMove[]]),
  unit: postSchema.shape.scope,
  ...leaveDays,
  bound: z.boolean().optional(),
  deputyBound: z.boolean().optional(),
  stands: postStateSchema.optional(),
  import: z.string().optional(),
  changed: z.array(z.string()).optional(),
}) satisfies z.ZodType<PostLine>

/** Lines that no migration has carried over yet; leaves with the release after this one. */
export const retiredPostLineSchema = z.object({
  _id: z.string(),
  post: z.string(),
  move: postLineSchema.shape.told.extract([
    ...(['bind', 'unbind', 'takeLeave', 'endLeave'] as const),
    ...(['delegate', 'endDelegation', 'publish', 'withdraw'] as const),
  ]),
  by: z.object({ openid: z.string(), name: z.string() }),
  at: z.number(),
  ...leaveDays,
}) satisfies z.ZodType<RetiredPostLine>

const postId = z.string().min(1).max(64)
const days = { from: daySchema, until: daySchema }

/** What WeChat gave the page when its owner let it know his number. */
export const bindInput = z.object({ code: z.string().min(1).max(512) })

export const leaveInput = z.object({
  key: submissionKeySchema,
  ...days,
  /** Posts of those who stand in: one for each organisation the caller holds a post in, or none. */
  deputies: z.array(postId).max(10),
})

export const delegateInput = z.object({ key: submissionKeySchema, post: postId, ...days, deputy: postId })

export const postInput = z.object({ key: submissionKeySchema, post: postId })

export const publishInput = z.object({
  key: submissionKeySchema,
  post: postId,
  dutyPhone: z
    .string()
    .trim()
    .regex(/^\d[\d-]{4,19}$/, '请填写值班电话，只用数字和短横线'),
  askFor: z
    .string()
    .trim()
    .min(1, '请写一写居民可以问您什么')
    .max(CONTACT_LIMITS.askFor, `请不要超过 ${CONTACT_LIMITS.askFor} 个字`),
  until: daySchema,
  agreed: z.literal(true, '请先勾选同意公开'),
})

export const unbindInput = z.object({ key: submissionKeySchema })

export const releaseInput = z.object({
  key: submissionKeySchema,
  phone: z
    .string()
    .trim()
    .regex(/^\d{11}$/, '请填写 11 位手机号'),
})
