import type { z } from 'zod'
import type { PersonCall } from '../platform/procedure'
import type { progressInput } from './schema'
import { yearOf } from './span'
import { voidRecords } from './store'

const MOST = 50

/** The caller's records of a year that were voided, with the reason, the latest first. One operation. */
export async function voided({ year }: z.infer<typeof progressInput>, { openid, today }: PersonCall) {
  const records = await voidRecords(openid, year ?? yearOf(today), MOST)
  return {
    records: records.map(({ _id, duty, from, until, acts }) => {
      return { id: _id, duty, from, until, reason: acts.at(-1)?.reason ?? '' }
    }),
  }
}
