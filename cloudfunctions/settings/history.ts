import type { z } from 'zod'
import { administered } from '../contact/actor'
import type { StaffCall } from '../platform/procedure'
import type { historyInput } from './schema'
import { linesOf } from './store'
import { valueWords } from './words'

const PAGE = 20

/** Who set a setting to what and when, newest first, in pages. One operation. */
export async function settingHistory(
  { setting, cursor }: z.infer<typeof historyInput>,
  { actor }: StaffCall,
) {
  const found = await linesOf(administered(actor), setting, cursor, PAGE + 1)
  const lines = found.slice(0, PAGE)
  return {
    lines: lines.map(({ _id, value, from, at, by }) => {
      return { id: _id, words: valueWords(setting, value), from, at, by: by.name }
    }),
    next: found.length > PAGE ? lines.at(-1)?.at : undefined,
  }
}
