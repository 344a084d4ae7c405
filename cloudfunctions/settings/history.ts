import type { z } from 'zod'
import { administered } from '../platform/actor'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import type { historyInput } from './schema'
import { historyOf } from './store'
import { valueWords } from './words'

const PAGE = 20

/**
 * Who set a setting to what and when, newest first, in pages. One operation, one more where what the district has set
 * is not known.
 */
export async function settingHistory(
  { setting, cursor }: z.infer<typeof historyInput>,
  { actor, now }: StaffCall,
) {
  const all = (await historyOf(administered(actor), setting, { now })).reverse()
  const last = cursor ? all.findIndex(({ _id }) => _id === cursor.id) : -1
  const found = all.slice(last + 1, oneMoreThan(last + 1 + PAGE))
  const { shown, next } = pageOf(found, PAGE, ({ at, _id }) => ({ at, id: _id }))
  return {
    lines: shown.map(({ _id, value, from, at, by }) => {
      return { id: _id, words: valueWords(setting, value), from, at, by: by.name }
    }),
    next,
  }
}
