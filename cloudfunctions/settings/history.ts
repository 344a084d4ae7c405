import type { z } from 'zod'
import { administered } from '../platform/actor'
import type { StaffCall } from '../platform/procedure'
import type { historyInput } from './schema'
import { historyOf } from './store'
import { valueWords } from './words'

const PAGE = 20

/**
 * Who set a setting to what and when, newest first, in pages; `cursor`: how many older ones are left. One operation,
 * one more where what the district has set is not known.
 */
export async function settingHistory(
  { setting, cursor }: z.infer<typeof historyInput>,
  { actor, now }: StaffCall,
) {
  const older = (await historyOf(administered(actor), setting, { now })).slice(0, cursor)
  const left = Math.max(0, older.length - PAGE)
  const lines = older.slice(left).reverse()
  return {
    lines: lines.map(({ _id, value, from, at, by }) => {
      return { id: _id, words: valueWords(setting, value), from, at, by: by.name }
    }),
    next: left > 0 ? left : undefined,
  }
}
