import { z } from 'zod'
import { divisionCodeSchema, estateIdSchema } from '../division/schema'
import { entrySchema, signatureSchema } from '../platform/ledger-schema'
import { instantCursorSchema } from '../platform/page-schema'
import { submissionKeySchema } from '../platform/submission'
import { agreedSchema } from '../privacy/schema'
import {
  ACTIVITY_LIMITS,
  ACTIVITY_STATES,
  type Activity,
  type ActivityState,
  type HelpersWanted,
  type PublishedBy,
  type Question,
  type Report,
  type Series,
  type SignupWindow,
} from './activity'
import type { Conditions, Person } from './conditions'
import { type ActivityLine, type Telling, WRITTEN } from './line'
import { type Places, type Pool, ROLES, type Role } from './places'
import { ACTIVITY, type Act } from './process'
import { RHYTHMS, type Rhythm } from './series'
import { FAMILY_LIMITS, type Family, SIGNUP_STATES, type Signup, type SignupState } from './signup'
import { SIGNUP_ACTS, type SignupLine, type SignupTelling } from './signup-line'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const {
  title,
  place,
  summary,
  organizer,
  capacity,
  party,
  helpers,
  duties,
  questions,
  label,
  choices,
  choice,
  answer,
  pictures,
  sessions,
  report,
  word,
} = ACTIVITY_LIMITS

const text = (most: number, missing: string, name: string) =>
  z.string().trim().min(1, missing).max(most, `${name}请不要超过 ${most} 个字`)

const instant = z.int().nonnegative()
const birthYear = z.int('出生年份有误').min(1900, '出生年份有误').max(2100, '出生年份有误')

const personSchema = z.object({
  name: text(FAMILY_LIMITS.name, '请填写姓名', '姓名'),
  birthYear: birthYear.optional(),
}) satisfies z.ZodType<Person>

const windowSchema = z.object({
  opensAt: instant,
  closesAt: instant,
  cancelUntil: instant,
}) satisfies z.ZodType<SignupWindow>

const age = z.int().min(0).max(120)
const conditionsSchema = z.object({
  communityOnly: z.boolean(),
  estates: z.array(z.object({ id: estateIdSchema, name: z.string().max(40) })).max(30),
  ages: z.object({ least: age.optional(), most: age.optional() }).optional(),
  oncePerHousehold: z.boolean(),
}) satisfies z.ZodType<Conditions>

const helpersSchema = z.object({
  wanted: z.int().min(1).max(helpers, `志愿者请不要超过 ${helpers} 人`),
  minutes: z
    .int()
    .min(10)
    .max(12 * 60),
  duties: text(duties, '请写下志愿者要做什么', '志愿者任务'),
}) satisfies z.ZodType<HelpersWanted>

const questionSchema = z.object({
  id: z.string().min(1).max(20),
  label: text(label, '请写下要填的内容', '要填的内容'),
  required: z.boolean(),
  choices: z
    .array(text(choice, '请写下选项', '选项'))
    .min(2, '请至少写两个选项')
    .max(choices)
    .optional(),
}) satisfies z.ZodType<Question>

const seriesSchema = z.object({
  id: z.string(),
  number: z.int().positive(),
  of: z.int().positive(),
}) satisfies z.ZodType<Series>

const publishedBySchema = z.object({
  openid: z.string(),
  name: z.string(),
  post: z.string(),
  title: z.string(),
}) satisfies z.ZodType<PublishedBy>

const poolSchema = z.object({
  seats: z.record(z.string(), z.int().positive()),
  head: z.object({ signup: z.string(), since: instant }).optional(),
  passed: z
    .object({ at: instant, free: z.int(), parties: z.int(), people: z.int(), behind: z.number() })
    .optional(),
}) satisfies z.ZodType<Pool>

const placesSchema = z.object({ participant: poolSchema, helper: poolSchema }) satisfies z.ZodType<Places>

const reportSchema = z.object({
  words: z.string(),
  photos: z.array(z.string()),
  at: instant,
  by: z.string(),
}) satisfies z.ZodType<Report>

export const activityLineSchema = entrySchema.extend({
  kind: z.literal('activity'),
  told: keysOf<Act>(ACTIVITY.moves),
  state: keysOf<ActivityState>(ACTIVITY_STATES),
  changed: z.array(z.enum(WRITTEN)).optional(),
}) satisfies z.ZodType<ActivityLine>

const tellingSchema = activityLineSchema.pick({
  ...{ sequence: true, told: true, by: true, at: true, word: true, state: true, changed: true },
}) satisfies z.ZodType<Telling>

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
  state: keysOf<ActivityState>(ACTIVITY_STATES),
  version: z.int().positive(),
  edited: z.int().positive().optional(),
  key: z.string().optional(),
  signup: windowSchema,
  who: conditionsSchema,
  partyMost: z.int().min(1).max(party),
  helpers: helpersSchema.optional(),
  questions: z.array(questionSchema),
  pictures: z.array(z.string()),
  series: seriesSchema.optional(),
  by: publishedBySchema,
  word: z.string().optional(),
  secret: z.string(),
  places: placesSchema,
  report: reportSchema.optional(),
  remindedAt: instant.optional(),
  untold: z.array(tellingSchema).optional(),
  untoldSince: instant.optional(),
}) satisfies z.ZodType<Activity>

const role = keysOf<Role>(ROLES)
const state = keysOf<SignupState>(SIGNUP_STATES)

export const signupLineSchema = entrySchema.extend({
  kind: z.literal('signup'),
  told: z.enum(SIGNUP_ACTS),
  activity: z.string(),
  state,
  asked: z.object({ role, size: z.int().positive() }).optional(),
  confirmBy: instant.optional(),
}) satisfies z.ZodType<SignupLine>

const signupTellingSchema = signupLineSchema
  .pick({ told: true, at: true, state: true, asked: true, confirmBy: true })
  .extend({ by: signatureSchema.optional() }) satisfies z.ZodType<SignupTelling>

export const signupSchema = z.object({
  _id: z.string(),
  activity: z.string(),
  community: divisionCodeSchema,
  person: z.string(),
  role,
  name: z.string(),
  homeLabel: z.string(),
  household: z.string().optional(),
  people: z.array(personSchema),
  size: z.int().positive(),
  answers: z.record(z.string(), z.string()),
  state,
  askedAt: z.number().nonnegative(),
  firstAskedAt: z.number().nonnegative().optional(),
  changedAt: instant,
  confirmBy: instant.optional(),
  checkedInAt: instant.optional(),
  checkedOutAt: instant.optional(),
  unrecordedSince: instant.optional(),
  lines: z.int().positive().optional(),
  untold: z.record(z.string(), signupTellingSchema).optional(),
  untoldAt: instant.optional(),
  key: z.string(),
}) satisfies z.ZodType<Signup>

export const familySchema = z.object({
  _id: z.string(),
  birthYear: birthYear.optional(),
  members: z.array(personSchema),
}) satisfies z.ZodType<Family>

const id = z.string().max(64)

/** Also of what is over. */
export const upcomingInput = z.object({
  estateId: estateIdSchema.optional(),
  cursor: instantCursorSchema.nullish(),
})

export const readInput = z.object({ id })

export const sessionsInput = z.object({ series: id })

export const mineInput = z.object({ cursor: instantCursorSchema.nullish() })

export const signUpInput = z.object({
  key: submissionKeySchema,
  agreed: agreedSchema,
  id,
  role: role.default('participant'),
  /** Whether one comes oneself; a grandchild may be sent alone. */
  self: z.boolean().default(true),
  birthYear: birthYear.optional(),
  family: z.array(personSchema).max(FAMILY_LIMITS.members).default([]),
  answers: z
    .record(z.string().max(20), z.string().trim().max(answer, `每项请不要超过 ${answer} 个字`))
    .default({}),
})

export const signupMoveInput = z.object({ id })

export const checkInInput = z.object({ id, code: z.string().max(40), out: z.boolean().default(false) })

export const scanInput = z.object({ id, ticket: z.string().max(80), out: z.boolean().default(false) })

const photoIds = z.array(z.string().max(256)).max(pictures, `最多上传 ${pictures} 张照片`)

/** What an organiser writes of an activity. */
const writtenSchema = z.object({
  title: text(title, '请填写活动名称', '活动名称'),
  place: text(place, '请填写活动地点', '活动地点'),
  summary: text(summary, '请填写活动介绍', '活动介绍'),
  organizer: text(organizer, '请填写主办方', '主办方'),
  startsAt: instant,
  endsAt: instant,
  capacity: z.int('请填写名额').min(1, '请填写名额').max(capacity, `名额请不要超过 ${capacity} 人`),
  signup: windowSchema,
  who: conditionsSchema,
  partyMost: z.int().min(1).max(party, `一户请不要超过 ${party} 人`),
  helpers: helpersSchema.optional(),
  questions: z.array(questionSchema).max(questions, `最多问 ${questions} 项`),
  pictures: photoIds,
})
export type Written = z.infer<typeof writtenSchema>

export const publishInput = writtenSchema.extend({
  key: submissionKeySchema,
  community: divisionCodeSchema,
  series: z
    .object({ rhythm: keysOf<Rhythm>(RHYTHMS), count: z.int().min(2).max(sessions, `最多 ${sessions} 场`) })
    .optional(),
})

export const editInput = writtenSchema.extend({
  id,
  /** As it was read: nobody overwrites what he has not seen. */
  version: z.int().positive(),
  /** The later sessions of the series too. */
  following: z.boolean().default(false),
})

export const reviewInput = z.object({
  id,
  approve: z.boolean(),
  word: z.string().trim().max(word, `原因请不要超过 ${word} 个字`).default(''),
})

export const callOffInput = z.object({
  id,
  word: text(word, '请写下取消的原因', '原因'),
  following: z.boolean().default(false),
})

export const organizedInput = z.object({
  when: z.enum(['ahead', 'past']).default('ahead'),
  cursor: instantCursorSchema.nullish(),
})

export const LISTS = ['seated', 'waiting', 'helpers', 'gone'] as const

export const rosterInput = z.object({
  id,
  list: z.enum(LISTS),
  cursor: instantCursorSchema.nullish(),
  /** Part of the name of anybody in the party. */
  name: z.string().trim().max(FAMILY_LIMITS.name).default(''),
})

export const tickInput = z.object({ id, signup: z.string().max(24), what: z.enum(['in', 'out', 'undo']) })

export const reportInput = z.object({
  id,
  words: text(report, '请写几句活动的情况', '活动回顾'),
  photos: photoIds,
})
