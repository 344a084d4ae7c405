import { z } from 'zod'
import { estateIdSchema } from '../division/schema'
import { textCursorSchema } from '../platform/page-schema'

export const pageInput = z.object({ estateId: estateIdSchema.optional() })

export const estatesInput = z.object({
  search: z.string().trim().max(20, '搜索内容请不要超过 20 个字').optional(),
  /** Where the page before ended. */
  cursor: textCursorSchema.nullish(),
})

export const buildingsInput = z.object({ estateId: estateIdSchema })
