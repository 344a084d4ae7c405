import { z } from 'zod'
import { divisionCodeSchema } from '../division/schema'

export const serviceInput = z.object({
  /** A community or a party organisation. */
  unit: divisionCodeSchema.refine((code) => /^(\d{12}|\d{6}p\d{3,6})$/.test(code), '区划代码有误'),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份'),
})
