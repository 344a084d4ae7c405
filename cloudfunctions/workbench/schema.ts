import { z } from 'zod'
import { divisionCodeSchema, estateIdSchema, placeSchema } from '../division/schema'
import { anyCursorSchema, OLD_LIST, textCursorSchema } from '../platform/page-schema'
import { submissionKeySchema } from '../platform/submission'
import { isByInstant, MOST_CALLS, VIEWS, type View } from './workbench'

/** A word of some process: what none of them knows finds nothing. */
const word = z.string().max(32)

export const mattersInput = z
  .object({
    step: word.optional(),
    category: word.optional(),
    late: z.boolean().optional(),
    /** Only what a colleague has passed to the caller. */
    mine: z.boolean().optional(),
    cursor: textCursorSchema.extend({ kind: word }).nullish(),
  })
  .optional()

export const findInput = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{6}-?\d{6}$/, '请输入完整的诉求编号，共12位数字'),
})

const supervised = z.object({
  view: z.enum(Object.keys(VIEWS) as [View, ...View[]]),
  /** Only what is in this step; the views that look for something else pay no heed to it. */
  step: word.optional(),
  cursor: anyCursorSchema.nullish(),
})

/** Each view goes on by what it is ordered by. */
export const supervisionInput = supervised.refine(
  ({ view, cursor }) => !cursor || (typeof cursor.at === 'number') === isByInstant(view),
  OLD_LIST,
)

export const scopesInput = z.object({ scope: divisionCodeSchema })
export const rungInput = z.object({
  key: submissionKeySchema,
  /** The matters of one call: whoever is rung hears of all that lie with him. */
  ids: z.array(z.string().max(64)).min(1).max(MOST_CALLS),
  /** Somebody answered and knows now. */
  reached: z.boolean(),
})

/** An address as it is written, or a place that was pointed at or chosen. */
export const traceInput = z.object({
  estateId: estateIdSchema,
  address: z.string().trim().max(60, '地址请不要超过 60 个字').optional(),
  place: placeSchema.omit({ estateId: true }).optional(),
})
