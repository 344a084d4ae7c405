import { z } from 'zod'
import { entrySchema } from '../platform/ledger-schema'
import { submissionKeySchema } from '../platform/submission'
import type { Certificate, CertificateIssue } from './certificate'

export const certificateSchema = z.object({
  _id: z.string(),
  number: z.string(),
  code: z.string(),
  volunteer: z.string(),
  name: z.string(),
  volunteerNumber: z.string(),
  year: z.int(),
  minutes: z.int(),
  lines: z.array(
    z.object({
      record: z.string(),
      duty: z.string(),
      place: z.string(),
      recorder: z.string(),
      from: z.number(),
      until: z.number(),
      minutes: z.int(),
    }),
  ),
  issuer: z.string(),
  inCharge: z.string(),
  contact: z.string(),
  issuedAt: z.number(),
  seal: z.string(),
}) satisfies z.ZodType<Certificate>

export const certificateLineSchema = entrySchema.extend({
  kind: z.literal('certificate'),
  told: z.literal('issue'),
  year: z.int(),
  minutes: z.int(),
}) satisfies z.ZodType<CertificateIssue>

export const issueInput = z.object({ key: submissionKeySchema, year: z.int().min(2000).max(2200) })

export const fileInput = z.object({ id: z.string().max(64) })

export const checkInput = z.object({
  number: z.string().trim().min(1, '请填写证明编号').max(40, '证明编号有误，请核对'),
  code: z.string().trim().min(1, '请填写验证码').max(40, '验证码有误，请核对'),
})
