import type { z } from 'zod'
import type { PersonCall } from '../platform/procedure'
import { PURPOSES, REVEALED } from './reveal'
import type { looksInput } from './schema'
import { revealsOf } from './store'

const PAGE = 20

/** Who has looked at the caller's data, when, at what and why, the latest first. */
export async function looks({ cursor }: z.infer<typeof looksInput>, { openid }: PersonCall) {
  const found = await revealsOf(openid, cursor ?? undefined, PAGE)
  return {
    looks: found.map(({ _id, feedback, number, what, purpose, by, at }) => ({
      id: _id,
      feedback,
      number,
      what: REVEALED[what],
      purpose: PURPOSES[purpose],
      who: `${by.post} ${by.name}`,
      at,
    })),
    next: found.length === PAGE ? found.at(-1)?.at : undefined,
  }
}
