import { z } from 'zod'
import { divisionCodeSchema, partyOrganizationIdSchema } from '../division/schema'

export const serviceInput = z.object({
  /** A community, a party organisation, or a street or district with what lies below it. */
  unit: divisionCodeSchema.or(partyOrganizationIdSchema),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份'),
})
