import { z } from 'zod'
import { dueDaySchema } from '../calendar/schema'
import { AREA_RULES } from '../division/area'
import { divisionCodeSchema, placeSchema } from '../division/schema'
import { submissionKeySchema } from '../platform/submission'
import { PURPOSES, type Purpose, REVEALED, type Revealed } from '../resident/reveal'
import type { Arrival } from './arrival'
import {
  CATEGORIES,
  type Category,
  FEEDBACK_LIMITS,
  type Feedback,
  type LedgerLine,
  RATINGS,
  type Rating,
} from './feedback'
import { MOVES, type Move, STEPS, type Step } from './steps'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const category = keysOf<Category>(CATEGORIES)
const rating = keysOf<Rating>(RATINGS)
const step = keysOf<Step>(STEPS)
const move = keysOf<Move>(MOVES)
const id = z.string().max(64)

const routeSchema = z.object({
  holder: divisionCodeSchema,
  rule: z.enum(AREA_RULES),
  why: z.string(),
})

export const feedbackSchema = z.object({
  _id: z.string(),
  number: z.string(),
  author: z.string(),
  category,
  text: z.string(),
  photos: z.array(z.string()),
  place: placeSchema,
  placeLabel: z.string(),
  contactPhone: z.string().optional(),
  onBehalfOf: z.object({ name: z.string(), phone: z.string().optional() }).optional(),
  route: routeSchema,
  holder: divisionCodeSchema,
  step,
  due: dueDaySchema.optional(),
  filedAt: z.number(),
  lines: z.int(),
  recentKeys: z.array(z.string()),
}) satisfies z.ZodType<Feedback>

export const ledgerLineSchema = z.object({
  _id: z.string(),
  feedback: z.string(),
  sequence: z.int(),
  told: z.union([z.literal('file'), z.literal('note'), move]),
  step: step.optional(),
  by: z.object({ openid: z.string(), name: z.string(), post: z.string() }),
  at: z.number(),
  word: z.string().optional(),
  rating: rating.optional(),
  late: z.boolean().optional(),
  internal: z.boolean(),
}) satisfies z.ZodType<LedgerLine>

export const arrivalSchema = z.object({
  _id: z.string(),
  feedback: z.string(),
  holder: divisionCodeSchema,
  community: divisionCodeSchema.optional(),
  sequence: z.int(),
  at: z.number(),
  unreadAt: z.number(),
  state: z.enum(['unread', 'passedOn', 'called', 'read', 'moved']),
  read: z.object({ by: z.string(), at: z.number() }).optional(),
  calls: z.array(
    z.object({
      by: z.object({ openid: z.string(), name: z.string() }),
      at: z.number(),
      reached: z.boolean(),
    }),
  ),
  recentKeys: z.array(z.string()),
}) satisfies z.ZodType<Arrival>

const { text, word, photos } = FEEDBACK_LIMITS

const wordSchema = z.string().trim().max(word, `请不要超过 ${word} 个字`)

export const submitInput = z.object({
  key: submissionKeySchema,
  category: keysOf<Category>(CATEGORIES),
  text: z.string().trim().min(1, '请写下您要反映的事情').max(text, `内容请不要超过 ${text} 个字`),
  photos: z.array(z.string().max(256)).max(photos, `最多上传 ${photos} 张照片`),
  place: placeSchema,
})

export const advanceInput = z.object({
  key: submissionKeySchema,
  id,
  move,
  word: wordSchema.optional(),
  rating: rating.optional(),
})

export const noteInput = z.object({ key: submissionKeySchema, id, word: wordSchema.min(1, '请写下备注内容') })

export const readInput = z.object({ id })

export const mineInput = z.object({ cursor: z.number().nullish() })

export const revealInput = z.object({
  key: submissionKeySchema,
  id,
  what: keysOf<Revealed>(REVEALED),
  purpose: keysOf<Purpose>(PURPOSES),
})
