import type { z } from 'zod'
import { command, find } from '../platform/database'
import type { estatesInput } from './schema'

const PAGE = 50

/**
 * Estates to choose from by name, those that begin with `search`. Names repeat in a city: the cursor
 * `2 怡和苑` says that the next page begins after the first two of that name.
 */
export async function estates({ search = '', cursor }: z.infer<typeof estatesInput>) {
  const [, skip = '0', from = search] = /^(\d{1,4}) (.*)$/.exec(cursor ?? '') ?? []
  const found = await find('estates', {
    where: { name: inRange(from, search) },
    orderBy: { name: 'asc', _id: 'asc' },
    skip: Number(skip),
    limit: PAGE,
  })
  const list = found.map(({ _id, name, street, community }) => ({ id: _id, name, street, community }))
  return { estates: list, next: list.length === PAGE ? cursorAfter(list, from, Number(skip)) : undefined }
}

/** Names from `from` on, as long as they begin with `prefix`: a range of the index. */
function inRange(from: string, prefix: string) {
  return prefix ? command.gte(from).and(command.lt(`${prefix}\uffff`)) : command.gte(from)
}

function cursorAfter(list: readonly { name: string }[], from: string, skipped: number): string {
  const last = list.at(-1)?.name ?? from
  const shown = list.filter(({ name }) => name === last).length
  return `${last === from ? skipped + shown : shown} ${last}`
}
