import type { z } from 'zod'
import { command, find } from '../platform/database'
import type { estatesInput } from './schema'

const PAGE = 50

/**
 * Estates to choose from by name, those that begin with `search`. Names repeat in a city, so a page ends
 * with a name and an id: the cursor `320402003001e01 怡和苑`.
 */
export async function estates({ search = '', cursor }: z.infer<typeof estatesInput>) {
  const found = await find('estates', {
    where: estatesFrom(search, cursor ?? undefined),
    orderBy: { name: 'asc', _id: 'asc' },
    limit: PAGE,
  })
  const list = found.map(({ _id, name, street, community }) => ({ id: _id, name, street, community }))
  const last = list.length === PAGE ? list.at(-1) : undefined
  return { estates: list, next: last && `${last.id} ${last.name}` }
}

/** A range over the index: names that begin with `prefix`, after the estate of the cursor. */
function estatesFrom(prefix: string, cursor: string | undefined): object {
  const inRange = (from: ReturnType<typeof command.gte>) =>
    prefix ? from.and(command.lt(`${prefix}\uffff`)) : from
  if (!cursor) return { name: inRange(command.gte(prefix)) }
  const [id = '', name = ''] = cursor.split(/ (.*)/)
  return command.or([{ name, _id: command.gt(id) }, { name: inRange(command.gt(name)) }])
}
