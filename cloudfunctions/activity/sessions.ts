import type { z } from 'zod'
import type { Call } from '../platform/procedure'
import type { sessionsInput } from './schema'
import { sessionsOf } from './store'
import { summaryOf } from './summary'

/** The sessions of a series that are still to come. One operation. */
export async function seriesSessions({ series }: z.infer<typeof sessionsInput>, { now }: Call) {
  const sessions = await sessionsOf(series, now)
  return sessions.filter(({ state }) => state === 'published').map((session) => summaryOf(session, now))
}
