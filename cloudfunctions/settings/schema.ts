import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema } from '../division/schema'
import { type DistrictSettings, SETTINGS, type Setting } from './settings'

export const districtSettingsSchema = z.object({
  _id: divisionCodeSchema,
  changes: z.array(
    z.object({
      setting: z.enum(Object.keys(SETTINGS) as [Setting, ...Setting[]]),
      value: z.int(),
      from: daySchema,
    }),
  ),
}) satisfies z.ZodType<DistrictSettings>
