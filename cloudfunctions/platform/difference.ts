import { z } from 'zod'
import { put, read } from './database'

/** Two things that should agree and do not, found by a nightly recount. An alarm, until it is gone. */
export interface Difference {
  /** What differs: `feedback/<id>`. */
  _id: string
  foundAt: number
  /** In words for the administrator, without personal data. */
  words: string
  /** False once a later recount found them to agree. */
  open: boolean
}

export const differenceSchema = z.object({
  _id: z.string(),
  foundAt: z.number(),
  words: z.string(),
  open: z.boolean(),
}) satisfies z.ZodType<Difference>

/** Notes a difference; found again, it keeps the day it was first found. */
export async function noteDifference(id: string, words: string, now: number): Promise<void> {
  const before = await read('differences', id)
  const foundAt = before?.open ? before.foundAt : now
  await put('differences', { _id: id, foundAt, words, open: true })
}

/** Says that what differed agrees again. */
export async function closeDifference(id: string): Promise<void> {
  const before = await read('differences', id)
  if (before?.open) await put('differences', { ...before, open: false })
}
