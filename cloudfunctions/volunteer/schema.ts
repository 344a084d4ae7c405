import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema, partyOrganizationIdSchema } from '../division/schema'
import { entrySchema, signatureSchema } from '../platform/ledger-schema'
import { submissionKeySchema } from '../platform/submission'
import { DUTY_LIMITS, type Duty, type DutySignup } from './duty'
import type { DutyLine, DutySignupLine } from './duty-line'
import { type FigureScope, SCOPES, type UnitFigures } from './figures'
import { PASSES, type Recount } from './recounting'
import type { RegistrationLine } from './registration-line'
import { KINDS, SERVICE, SERVICE_LIMITS, type ServiceMove, type ServiceRecord, STATES } from './service'
import type { ServiceLine } from './service-line'
import {
  type FormerRegistration,
  REGISTRATION_STATES,
  type Registration,
  SIDES,
  VOLUNTEER_LIMITS,
  type Volunteer,
} from './volunteer'
import type { VolunteerYear } from './year'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const side = keysOf<keyof typeof SIDES>(SIDES)
const span = { from: z.number(), until: z.number() }

const registrationSchema = z.object({
  community: divisionCodeSchema,
  grid: divisionCodeSchema.optional(),
  state: keysOf<Registration['state']>(REGISTRATION_STATES),
  since: z.number(),
  answer: z.object({ by: signatureSchema, at: z.number(), reason: z.string().optional() }).optional(),
}) satisfies z.ZodType<Registration>

export const volunteerSchema = z.object({
  _id: z.string(),
  number: z.string(),
  name: z.string(),
  community: divisionCodeSchema,
  party: z
    .object({
      organisation: z.string(),
      organisationName: z.string(),
      workplace: registrationSchema,
      residence: registrationSchema,
    })
    .optional(),
  former: z.array(
    registrationSchema.extend({ side, organisation: z.string().optional(), until: z.number() }),
  ) satisfies z.ZodType<FormerRegistration[]>,
  enrolledOn: daySchema,
  consent: z.object({ version: z.int(), on: daySchema }),
  ledger: z.object({ of: z.string(), lines: z.int().positive() }).optional(),
}) satisfies z.ZodType<Volunteer>

export const serviceRecordSchema = z.object({
  _id: z.string(),
  volunteer: z.string(),
  name: z.string(),
  community: divisionCodeSchema,
  duty: z.string(),
  place: z.string(),
  ...span,
  minutes: z.int().nonnegative(),
  kind: keysOf<ServiceRecord['kind']>(KINDS),
  state: keysOf<ServiceRecord['state']>(STATES),
  content: z.string(),
  evidence: z.array(z.string()),
  beyondCap: z.string().optional(),
  replaces: z.string().optional(),
  acts: z.array(
    z.object({
      did: keysOf<ServiceMove>(SERVICE.moves),
      by: signatureSchema,
      at: z.number(),
      reason: z.string().optional(),
    }),
  ),
}) satisfies z.ZodType<ServiceRecord>

export const volunteerYearSchema = z.object({
  _id: z.string(),
  volunteer: z.string(),
  year: z.int(),
  district: divisionCodeSchema,
  entries: z.array(
    z.object({
      id: z.string(),
      duty: z.string(),
      community: divisionCodeSchema,
      ...span,
      state: z.enum(['waiting', 'confirmed']),
      beyondCap: z.boolean(),
    }),
  ),
  minutes: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
}) satisfies z.ZodType<VolunteerYear>

export const dutySchema = z.object({
  _id: z.string(),
  community: divisionCodeSchema,
  title: z.string(),
  place: z.string(),
  content: z.string(),
  ...span,
  places: z.int().positive(),
  inCharge: z.string(),
  taken: z.array(z.string()),
  calledOff: z.object({ word: z.string(), at: z.number(), by: signatureSchema }).optional(),
}) satisfies z.ZodType<Duty>

export const dutySignupSchema = z.object({
  _id: z.string(),
  duty: z.string(),
  volunteer: z.string(),
  name: z.string(),
  title: z.string(),
  place: z.string(),
  community: divisionCodeSchema,
  ...span,
  state: z.enum(['signed', 'cancelled', 'calledOff']),
  signedAt: z.number().optional(),
  cancelledAt: z.number().optional(),
  checkedInAt: z.number().optional(),
  checkedOutAt: z.number().optional(),
  lines: z.int().positive().optional(),
}) satisfies z.ZodType<DutySignup>

export const dutyLineSchema = entrySchema.extend({
  kind: z.literal('duty'),
  told: z.enum(['offer', 'callOff']),
  offered: dutySchema
    .pick({ title: true, place: true, content: true, from: true, until: true, places: true })
    .optional(),
}) satisfies z.ZodType<DutyLine>

export const dutySignupLineSchema = entrySchema.extend({
  kind: z.literal('dutySignup'),
  told: z.enum(['signUp', 'cancel', 'checkIn', 'checkOut', 'callOff']),
  duty: z.string(),
}) satisfies z.ZodType<DutySignupLine>

export const serviceLineSchema = entrySchema.extend({
  kind: z.literal('service'),
  told: keysOf<ServiceMove>(SERVICE.moves),
  state: serviceRecordSchema.shape.state,
  recorded: serviceRecordSchema
    .pick({ duty: true, place: true, from: true, until: true, minutes: true, replaces: true })
    .extend({ how: serviceRecordSchema.shape.kind })
    .optional(),
}) satisfies z.ZodType<ServiceLine>

const where = z.object({ community: divisionCodeSchema, grid: divisionCodeSchema.optional() })

export const registrationLineSchema = entrySchema.extend({
  kind: z.literal('registration'),
  told: z.enum(['enrol', 'move', 'restate', 'confirm', 'decline']),
  said: z
    .object({
      residence: where,
      workplace: z
        .object({
          organisation: z.object({ _id: z.string(), name: z.string() }),
          community: divisionCodeSchema,
        })
        .optional(),
    })
    .optional(),
  side: side.optional(),
  grid: divisionCodeSchema.optional(),
}) satisfies z.ZodType<RegistrationLine>

export const unitFiguresSchema = z.object({
  _id: z.string(),
  scope: keysOf<FigureScope>(SCOPES),
  unit: z.string(),
  year: z.int(),
  registered: z.int(),
  reported: z.int(),
  participated: z.int(),
  reached: z.int(),
  minutes: z.int(),
  organisations: z.array(z.string()),
  run: daySchema,
  countedAt: z.number(),
}) satisfies z.ZodType<UnitFigures>

export const recountSchema = z.object({
  _id: z.string(),
  run: daySchema,
  pass: z.enum(PASSES).optional(),
  cursor: z.string(),
  years: z.int(),
  records: z.int(),
  differences: z.int(),
  busyUntil: z.number(),
}) satisfies z.ZodType<Recount>

const id = z.string().max(64)
const text = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `请不要超过 ${most} 个字`)
const words = (most: number) => z.string().trim().max(most, `请不要超过 ${most} 个字`)
const community = divisionCodeSchema.refine((code) => /^\d{12}$/.test(code), '区划代码有误')
const instant = z.int('请填写起止时间').min(0, '请填写起止时间')
const reason = words(SERVICE_LIMITS.reason)

export const enrolInput = z.object({
  name: text(VOLUNTEER_LIMITS.name, '请填写您的姓名'),
  /** A party member's organisation, and the community its workplace lies in where the roster does not say. */
  organisation: id.optional(),
  workplace: community.optional(),
  consentVersion: z.int().optional(),
})

export const searchInput = z.object({
  search: z
    .string()
    .trim()
    .max(VOLUNTEER_LIMITS.search, `搜索内容请不要超过 ${VOLUNTEER_LIMITS.search} 个字`)
    .optional(),
})

export const progressInput = z.object({ year: z.int().min(2000).max(2200).optional() })

export const idInput = z.object({ id })

const service = {
  duty: text(SERVICE_LIMITS.duty, '请填写做了什么服务'),
  from: instant,
  until: instant,
}

export const claimInput = z.object({
  key: submissionKeySchema,
  community,
  ...service,
  place: words(SERVICE_LIMITS.place),
  content: words(SERVICE_LIMITS.content),
  evidence: z
    .array(z.string().max(256))
    .max(SERVICE_LIMITS.evidence, `最多上传 ${SERVICE_LIMITS.evidence} 张照片`),
})

export const communityInput = z.object({ community })

export const confirmInput = z
  .object({
    ids: z.array(id).min(1).max(SERVICE_LIMITS.bulk),
    reason: reason.optional(),
  })
  .refine(({ ids, reason: why }) => !why || ids.length === 1, '超过每日上限的原因请逐条填写')

export const voidInput = z.object({ id, reason: reason.min(1, '请写明作废的原因') })

export const rewriteInput = z.object({
  key: submissionKeySchema,
  id,
  reason: reason.min(1, '请写明更正的原因'),
  ...service,
  beyondCap: reason.optional(),
})

export const offerInput = z.object({
  key: submissionKeySchema,
  community,
  title: text(DUTY_LIMITS.title, '请填写岗位名称'),
  place: text(DUTY_LIMITS.place, '请填写地点'),
  content: words(DUTY_LIMITS.content),
  from: instant,
  until: instant,
  places: z
    .int('请填写需要几个人')
    .min(1, '至少需要一个人')
    .max(DUTY_LIMITS.places, '人数太多，请分成几个岗位'),
})

export const callOffInput = z.object({ id, word: text(DUTY_LIMITS.word, '请写明取消的原因') })

export const attestInput = z.object({ id, signups: z.array(id).min(1).max(SERVICE_LIMITS.bulk) })

export const answerInput = z.object({
  number: id,
  side,
  community,
  confirm: z.boolean(),
  grid: divisionCodeSchema.optional(),
  reason: words(VOLUNTEER_LIMITS.reason).optional(),
})

export const membersInput = z.object({ community, side, cursor: id.nullish() })

export const unitsInput = z.object({
  /** A district or a street. */
  unit: divisionCodeSchema.refine((code) => /^\d{6}(\d{3})?$/.test(code), '区划代码有误'),
})

export const figuresInput = z.object({
  /** A community or a party organisation. */
  unit: community.or(partyOrganizationIdSchema),
})
