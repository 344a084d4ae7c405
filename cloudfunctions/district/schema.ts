import { z } from 'zod'
import { divisionCodeSchema } from '../division/schema'
import { CLAIM_LIMITS, type Claim, DEPLOYMENT, type Deployment } from './district'

export const deploymentSchema = z.object({
  _id: z.literal(DEPLOYMENT),
  district: divisionCodeSchema,
  pages: z.string().optional(),
}) satisfies z.ZodType<Deployment>

export const claimSchema = z.object({
  _id: z.string(),
  district: divisionCodeSchema,
  until: z.number(),
  used: z.object({ openid: z.string(), at: z.number() }).optional(),
}) satisfies z.ZodType<Claim>

export const claimInput = z.object({
  code: z.string().trim().min(1, '请填写开通码').max(CLAIM_LIMITS.code, '开通码不对，请核对后重新输入'),
  name: z
    .string()
    .trim()
    .min(1, '请填写您的姓名')
    .max(CLAIM_LIMITS.name, `姓名请不要超过 ${CLAIM_LIMITS.name} 个字`),
})
