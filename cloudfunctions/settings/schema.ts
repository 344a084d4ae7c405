import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { divisionCodeSchema } from '../division/schema'
import { TEMPLATES } from '../messages'
import { entrySchema } from '../platform/ledger-schema'
import { instantCursorSchema } from '../platform/page-schema'
import { submissionKeySchema } from '../platform/submission'
import { SETTINGS } from '../settings-table'
import type { RetiredSettingLine } from './retired-setting-line'
import type { DistrictSettings, Setting, SettingLine } from './settings'

const settingSchema = z.enum(Object.keys(SETTINGS) as [Setting, ...Setting[]])

/** Longer than the longest text of the table. */
const LONGEST_TEXT = 200

/** A word of the setting's own row: what it may say is looked at with the row (value-check.ts). */
const word = z.string().max(32)
const listsSchema = z.record(word, z.array(word).max(20))

const valueSchema = z.union([
  z.int(),
  z.string().trim().max(LONGEST_TEXT),
  z.strictObject({ from: z.int(), until: z.int() }),
  listsSchema,
  z.partialRecord(
    z.enum(Object.keys(TEMPLATES) as [keyof typeof TEMPLATES, ...(keyof typeof TEMPLATES)[]]),
    z.string().trim().max(LONGEST_TEXT),
  ),
])

const changeSchema = z.object({ setting: settingSchema, value: valueSchema, from: daySchema })

export const districtSettingsSchema = z.object({
  _id: divisionCodeSchema,
  changes: z.array(changeSchema),
  recentKeys: z.array(z.string()).optional(),
}) satisfies z.ZodType<DistrictSettings>

export const settingLineSchema = entrySchema.extend({
  kind: z.literal('setting'),
  told: z.literal('set'),
  district: divisionCodeSchema,
  ...changeSchema.shape,
}) satisfies z.ZodType<SettingLine>

/** Lines that no migration has carried over yet; leaves with the release after this one. */
export const retiredSettingLineSchema = changeSchema.extend({
  _id: z.string(),
  district: divisionCodeSchema,
  at: z.number(),
  by: z.object({ openid: z.string(), name: z.string() }),
}) satisfies z.ZodType<RetiredSettingLine>

export const changeInput = changeSchema.extend({ key: submissionKeySchema, from: daySchema.optional() })

export const historyInput = z.object({ setting: settingSchema, cursor: instantCursorSchema.nullish() })
