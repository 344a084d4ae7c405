import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema, estateIdSchema } from '../division/schema'
import { entrySchema } from '../platform/ledger-schema'
import { submissionKeySchema } from '../platform/submission'
import { NOTICE_LIMITS, type Notice, type NoticeLine } from './notice'

export const noticeSchema = z.object({
  _id: z.string(),
  community: divisionCodeSchema,
  title: z.string(),
  body: z.string(),
  by: z.string(),
  publishedAt: z.number(),
  until: daySchema,
}) satisfies z.ZodType<Notice>

export const noticeLineSchema = entrySchema.extend({
  kind: z.literal('notice'),
  told: z.literal('publish'),
  until: daySchema,
}) satisfies z.ZodType<NoticeLine>

const { title, body, daysShown } = NOTICE_LIMITS

export const publishInput = z.object({
  key: submissionKeySchema,
  community: divisionCodeSchema,
  title: z.string().trim().min(1, '请填写标题').max(title, `标题请不要超过 ${title} 个字`),
  body: z.string().trim().min(1, '请填写内容').max(body, `内容请不要超过 ${body} 个字`),
  daysShown: z.int().min(1).max(daysShown, `最多展示 ${daysShown} 天`),
})

export const readInput = z.object({ id: z.string().max(64) })

export const listInput = z.object({ estateId: estateIdSchema })
