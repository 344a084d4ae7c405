import type { z } from 'zod'
import { estatesByName } from '../division/store'
import type { estatesInput } from './schema'

const PAGE = 50

/**
 * Estates to choose from by name, those that begin with `search`. Names repeat in a city: the cursor
 * `2 怡和苑` says that the next page begins after the first two of that name.
 */
export async function estates({ search = '', cursor }: z.infer<typeof estatesInput>) {
  const [, skip = '0', from = search] = /^(\d{1,4}) (.*)$/.exec(cursor ?? '') ?? []
  const page = { skip: Number(skip), limit: PAGE }
  const { passed, estates } = await estatesByName({ from, prefix: search }, page)
  const list = estates.map(({ _id, name, street, community }) => ({ id: _id, name, street, community }))
  return { estates: list, next: passed.length === PAGE ? cursorAfter(passed, from, Number(skip)) : undefined }
}

function cursorAfter(names: readonly string[], from: string, skipped: number): string {
  const last = names.at(-1) ?? from
  const shown = names.filter((name) => name === last).length
  return `${last === from ? skipped + shown : shown} ${last}`
}
