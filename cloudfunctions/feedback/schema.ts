import { z } from 'zod'
import { dueDaySchema } from '../calendar/schema'
import { AREA_RULES } from '../division/area'
import { divisionCodeSchema, placeSchema } from '../division/schema'
import { submissionKeySchema } from '../platform/submission'
import {
  CATEGORIES,
  type Category,
  FEEDBACK_LIMITS,
  type Feedback,
  type FeedbackJoin,
  type LedgerLine,
  RATINGS,
  type Rating,
  SOURCES,
  type Source,
} from './feedback'
import { MOVES, type Move, STEPS, type Step } from './steps'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const category = keysOf<Category>(CATEGORIES)
const rating = keysOf<Rating>(RATINGS)
const step = keysOf<Step>(STEPS)
const move = keysOf<Move>(MOVES)
const source = keysOf<Source>(SOURCES)
const id = z.string().max(64)
const joinersSchema = z.enum(['toTell', 'told'])
const personSchema = z.object({ name: z.string(), phone: z.string().optional() })
const voiceSchema = z.object({ file: z.string(), seconds: z.int() })

const routeSchema = z.object({
  holder: divisionCodeSchema,
  rule: z.enum(AREA_RULES),
  why: z.string(),
})

export const feedbackSchema = z.object({
  _id: z.string(),
  number: z.string(),
  author: z.string(),
  source,
  onBehalfOf: personSchema.optional(),
  contactPhone: z.string().optional(),
  category,
  text: z.string(),
  voice: voiceSchema.optional(),
  photos: z.array(z.string()),
  place: placeSchema,
  placeLabel: z.string(),
  route: routeSchema,
  holder: divisionCodeSchema,
  step,
  due: dueDaySchema.optional(),
  filedAt: z.number(),
  lines: z.int(),
  weight: z.int().positive(),
  joiners: joinersSchema.optional(),
  repeatOf: z.string().optional(),
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

export const feedbackJoinSchema = z.object({
  _id: z.string(),
  feedback: z.string(),
  openid: z.string(),
  joinedAt: z.number(),
  toldOf: z.string().optional(),
}) satisfies z.ZodType<FeedbackJoin>

const { text, word, name, photos, voiceSeconds } = FEEDBACK_LIMITS

const wordSchema = z.string().trim().max(word, `请不要超过 ${word} 个字`)

/** A mobile phone, or a landline with or without its area code. */
const phoneSchema = z
  .string()
  .trim()
  .regex(/^(1\d{10}|(0\d{2,3}-?)?\d{7,8})$/, '电话号码好像不对，请检查后重试')

const fileSchema = z.string().max(256)

export const submitInput = z
  .object({
    key: submissionKeySchema,
    source: source.default('resident'),
    onBehalfOf: z
      .object({
        name: z.string().trim().min(1, '请填写对方的称呼').max(name, `称呼请不要超过 ${name} 个字`),
        phone: phoneSchema.optional(),
      })
      .optional(),
    contactPhone: phoneSchema.optional(),
    category: keysOf<Category>(CATEGORIES),
    text: z.string().trim().max(text, `内容请不要超过 ${text} 个字`),
    voice: z
      .object({
        file: fileSchema,
        seconds: z.int().min(1).max(voiceSeconds, `录音请不要超过 ${voiceSeconds} 秒`),
      })
      .optional(),
    photos: z.array(fileSchema).max(photos, `最多上传 ${photos} 张照片`),
    /** Missing: it has no place of its own, and goes to the caller's own estate. */
    place: placeSchema.optional(),
  })
  .refine((matter) => matter.text || matter.voice, '请写下您要反映的事情')

export const similarInput = z.object({ category: keysOf<Category>(CATEGORIES), place: placeSchema })

export const joinInput = z.object({ id })

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
