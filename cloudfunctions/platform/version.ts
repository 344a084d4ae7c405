import { z } from 'zod'

/** How far the documents of a collection have come with changes of their shape: written by `npm run migrate`. */
export const versionSchema = z.object({
  /** The collection. */
  _id: z.string(),
  version: z.int().positive(),
  /** The version it is on the way to, and the last document looked at. */
  to: z.int().positive().optional(),
  cursor: z.string().optional(),
})
