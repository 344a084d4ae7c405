import { z } from 'zod'

export const excelInput = z.object({ id: z.string().max(64) })
