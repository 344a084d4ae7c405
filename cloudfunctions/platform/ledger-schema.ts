import { z } from 'zod'
import { levelOf } from './division'
import type { LedgerEntry, Signature } from './ledger'

export const signatureSchema = z.object({
  openid: z.string(),
  name: z.string(),
  post: z.string(),
  deputyFor: z.string().optional(),
}) satisfies z.ZodType<Signature>

/** A division's code. Its own schema in division/ takes days from the calendar's, whose lines are told with this one. */
const unitSchema = z.string().refine((code) => levelOf(code) !== undefined)

/** What every ledger line has, whatever wrote it; each kind says what it tells, and adds what is its own. */
export const entrySchema = z.object({
  _id: z.string(),
  kind: z.string(),
  of: z.string(),
  sequence: z.int().nonnegative(),
  told: z.string(),
  by: signatureSchema,
  at: z.number(),
  unit: unitSchema,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  word: z.string().optional(),
  internal: z.boolean(),
}) satisfies z.ZodType<LedgerEntry>
