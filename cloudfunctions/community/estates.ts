import type { z } from 'zod'
import { command, find } from '../platform/database'
import type { estatesInput } from './schema'

const PAGE = 50

/** Estates to choose from by name, those that begin with `search`; the next page follows the last name. */
export async function estates({ search, cursor }: z.infer<typeof estatesInput>) {
  const found = await find('estates', {
    where: namesFrom(search ?? '', cursor ?? undefined),
    orderBy: ['name', 'asc'],
    limit: PAGE,
  })
  const list = found.map(({ _id, name, street, community }) => ({ id: _id, name, street, community }))
  return { estates: list, next: list.length === PAGE ? list.at(-1)?.name : undefined }
}

/** A range over the name's index: what begins with `prefix`, or all of it, and comes after `after`. */
function namesFrom(prefix: string, after: string | undefined): object {
  const from = after === undefined ? command.gte(prefix) : command.gt(after)
  return { name: prefix ? from.and(command.lt(`${prefix}\uffff`)) : from }
}
