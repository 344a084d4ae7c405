import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { AREA_RULES } from '../division/area'
import { divisionCodeSchema, placeSchema } from '../division/schema'
import { instantCursorSchema } from '../platform/page-schema'
import { submissionKeySchema } from '../platform/submission'
import { agreedSchema } from '../privacy/schema'
import { shapesOf } from '../process/schema'
import { PURPOSES, type Purpose, REVEALED, type Revealed } from '../resident/reveal'
import { type AnswerTemplate, TEMPLATE_LIMITS } from './answer-template'
import type { Arrival } from './arrival'
import { CLOCKS } from './clocks'
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
import { INFORMED, type Informed } from './informs'
import type { RetiredLine } from './retired-line'
import { MOVES, type Move, type Promising, SEND_BACK_REASONS, type SendBackReason, STEPS } from './steps'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const category = keysOf<Category>(CATEGORIES)
const rating = keysOf<Rating>(RATINGS)
const move = keysOf<Move>(MOVES)
const reason = keysOf<SendBackReason>(SEND_BACK_REASONS)
const id = z.string().max(64)
const voiceSchema = z.object({ file: z.string(), seconds: z.int() })

const routeSchema = z.object({
  holder: divisionCodeSchema,
  rule: z.enum(AREA_RULES),
  why: z.string(),
})

const arrivalSchema = z.object({
  community: divisionCodeSchema.optional(),
  sequence: z.int(),
  at: z.number(),
  unreadAt: z.number(),
  state: z.enum(['unread', 'passedOn', 'called', 'read', 'ended']),
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

const { caseShape, lineShape } = shapesOf(STEPS, MOVES, CLOCKS)
const promising = z.enum(['made', 'signed', 'vetoed'] satisfies Promising[])

export const feedbackSchema = caseShape.extend({
  number: z.string(),
  author: z.string(),
  authorName: z.string().optional(),
  source: keysOf<Source>(SOURCES),
  category,
  informed: z.array(keysOf<Informed>(INFORMED)).optional(),
  text: z.string(),
  voice: voiceSchema.optional(),
  photos: z.array(z.string()),
  place: placeSchema,
  placeLabel: z.string(),
  contactPhone: z.string().optional(),
  onBehalfOf: z.object({ name: z.string(), phone: z.string().optional() }).optional(),
  route: routeSchema,
  arrival: arrivalSchema.optional(),
  assignee: z.string().optional(),
  promise: caseShape.shape.promise.unwrap().extend({ because: promising.optional() }).optional(),
  sendBacks: z.int().nonnegative(),
  bound: z.boolean().optional(),
  finisher: divisionCodeSchema.optional(),
  finishedAt: z.number().optional(),
  remindedOn: daySchema.optional(),
  ticket: z.object({ state: z.enum(['open', 'answered']), word: z.string(), at: z.number() }).optional(),
  repeat: z.object({ of: z.string(), at: z.number() }).optional(),
  filedAt: z.number(),
  weight: z.int().positive(),
  joiners: z.enum(['toTell', 'told']).optional(),
}) satisfies z.ZodType<Feedback>

export const ledgerLineSchema = lineShape.extend({
  kind: z.literal('feedback'),
  promise: feedbackSchema.shape.promise,
  assignee: z.string().optional(),
  rating: rating.optional(),
  reason: reason.optional(),
  proposal: divisionCodeSchema.optional(),
  left: arrivalSchema.optional(),
}) satisfies z.ZodType<LedgerLine>

/** Lines that no migration has carried over yet; leaves with the release after this one. */
export const retiredLineSchema = ledgerLineSchema
  .omit({ kind: true, of: true, unit: true, month: true })
  .extend({ feedback: z.string() }) satisfies z.ZodType<RetiredLine>

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
    agreed: agreedSchema,
    source: keysOf<Source>(SOURCES).default('resident'),
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
  .refine((matter) => matter.source !== 'onBehalf' || matter.onBehalfOf, '请填写对方的称呼')

export const similarInput = z.object({ category: keysOf<Category>(CATEGORIES), place: placeSchema })

export const joinInput = z.object({ id })

export const advanceInput = z.object({
  key: submissionKeySchema,
  id,
  move,
  word: wordSchema.optional(),
  rating: rating.optional(),
  reason: reason.optional(),
  /** A unit's or grid's code, or the id of a colleague's post. */
  target: z.string().max(64).optional(),
})

export const answerTemplateSchema = z.object({
  _id: z.string(),
  unit: divisionCodeSchema,
  category: category.optional(),
  text: z.string(),
}) satisfies z.ZodType<AnswerTemplate>

export const choicesInput = z.object({ id, move })

export const acceptManyInput = z.object({
  key: submissionKeySchema,
  ids: z.array(id).min(1, '请先勾选要受理的诉求').max(50, '一次最多受理 50 件'),
})

export const handOverInput = z.object({ from: divisionCodeSchema, to: divisionCodeSchema })

export const saveTemplateInput = z.object({
  key: submissionKeySchema,
  category: category.optional(),
  text: z
    .string()
    .trim()
    .min(1, '请写下常用答复的内容')
    .max(TEMPLATE_LIMITS.text, `常用答复请不要超过 ${TEMPLATE_LIMITS.text} 个字`),
})

export const noteInput = z.object({ key: submissionKeySchema, id, word: wordSchema.min(1, '请写下备注内容') })

export const readInput = z.object({ id })

export const mineInput = z.object({ cursor: instantCursorSchema.nullish() })

export const revealInput = z.object({
  key: submissionKeySchema,
  id,
  what: keysOf<Revealed>(REVEALED),
  purpose: keysOf<Purpose>(PURPOSES),
})
