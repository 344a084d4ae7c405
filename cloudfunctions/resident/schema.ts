import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { placeSchema } from '../division/schema'
import { ASKED_KINDS } from '../personal'
import { signatureSchema } from '../platform/ledger-schema'
import { instantCursorSchema } from '../platform/page-schema'
import { RESIDENT_LIMITS, type Resident } from './resident'
import { PURPOSES, type Purpose, REVEALED, type Reveal, type Revealed } from './reveal'

/** A home is a building; where its phone stood on the map is nobody's business. */
const homeSchema = placeSchema.omit({ point: true })

const consentSchema = z.object({ version: z.int(), on: daySchema })

export const residentSchema = z.object({
  _id: z.string(),
  name: z.string(),
  home: homeSchema,
  homeLabel: z.string(),
  consent: consentSchema,
  consents: z.partialRecord(z.enum(ASKED_KINDS), consentSchema).optional(),
}) satisfies z.ZodType<Resident>

export const revealSchema = z.object({
  _id: z.string(),
  owner: z.string(),
  feedback: z.string(),
  number: z.string(),
  what: z.enum(Object.keys(REVEALED) as [Revealed, ...Revealed[]]),
  purpose: z.enum(Object.keys(PURPOSES) as [Purpose, ...Purpose[]]),
  by: signatureSchema,
  at: z.number(),
}) satisfies z.ZodType<Reveal>

export const looksInput = z.object({ cursor: instantCursorSchema.nullish() })

export const enrolInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, '请填写您的称呼')
    .max(RESIDENT_LIMITS.name, `称呼请不要超过 ${RESIDENT_LIMITS.name} 个字`),
  home: homeSchema.refine(({ buildingId }) => buildingId !== undefined, '请选择您住的楼栋'),
  consentVersion: z.int().optional(),
})
