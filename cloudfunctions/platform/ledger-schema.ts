import { z } from 'zod'
import { divisionCodeSchema } from '../division/schema'
import type { LedgerEntry, Signature } from './ledger'

export const signatureSchema = z.object({
  openid: z.string(),
  name: z.string(),
  post: z.string(),
  deputyFor: z.string().optional(),
}) satisfies z.ZodType<Signature>

/** What every ledger line has, whatever wrote it; each kind says what it tells, and adds what is its own. */
export const entrySchema = z.object({
  _id: z.string(),
  kind: z.string(),
  of: z.string(),
  sequence: z.int().nonnegative(),
  told: z.string(),
  by: signatureSchema,
  at: z.number(),
  unit: divisionCodeSchema,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  word: z.string().optional(),
  internal: z.boolean(),
}) satisfies z.ZodType<LedgerEntry>
