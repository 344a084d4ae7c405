import { z } from 'zod'
import { daySchema, dueDaySchema } from '../calendar/schema'
import { divisionCodeSchema } from '../division/schema'
import { entrySchema } from '../platform/ledger-schema'
import type { Case, Line } from './case'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

/** The shapes of a process's cases and lines, by its tables; each process adds what is its own. */
export function shapesOf<S extends string, M extends string, C extends string>(
  steps: Record<S, unknown>,
  moves: Record<M, unknown>,
  clocks: Record<C, unknown>,
) {
  const holder = divisionCodeSchema
  const clock = dueDaySchema.extend({ kind: keysOf(clocks), from: daySchema, days: z.int().nonnegative() })
  const state = {
    waiting: z.array(z.object({ holder, due: clock.optional() })).optional(),
    due: clock.optional(),
    promise: z.object({ first: clock, now: clock, because: z.string().optional() }).optional(),
  }
  const caseShape = z.object({
    ...state,
    ...{ _id: z.string(), step: keysOf(steps), holder, district: divisionCodeSchema },
    alarms: z.array(z.object({ on: daySchema, what: z.string() })),
    ...{ wakeOn: daySchema.optional(), unknownYear: z.int().optional() },
    ...{ lines: z.int(), recentKeys: z.array(z.string()) },
  })
  const lineShape = entrySchema.extend({
    ...state,
    told: z.union([z.enum(['file', 'note', 'recount']), keysOf(moves)]),
    ...{ step: keysOf(steps).optional(), holder: holder.optional(), answered: holder.optional() },
    stopped: z
      .array(clock.extend({ holder, stopped: daySchema, used: z.int(), late: z.boolean() }))
      .optional(),
    late: z.boolean().optional(),
  })
  return {
    caseShape: caseShape satisfies z.ZodType<Case<S, C>>,
    lineShape: lineShape satisfies z.ZodType<Line<S, M, C>>,
  }
}
