import { z } from 'zod'
import { estateIdSchema } from '../division/schema'

export const pageInput = z.object({ estateId: estateIdSchema.optional() })

export const estatesInput = z.object({
  search: z.string().trim().max(20, '搜索内容请不要超过 20 个字').optional(),
  /** The last name of the page before. */
  cursor: z.string().max(40).nullish(),
})

export const buildingsInput = z.object({ estateId: estateIdSchema })
