import type { z } from 'zod'
import { levelOf } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import type { searchInput } from './schema'
import { organisationsNamed, placesNamed } from './store'

const MOST = 50

/** Party organisations to choose from, those whose name begins with `search`. */
export async function organisations({ search = '' }: z.infer<typeof searchInput>, { today }: PersonCall) {
  const { organisations: found, more } = await organisationsNamed(search, today, MOST)
  const list = found.map(({ _id, name, community }) => ({ id: _id, name, hasCommunity: !!community }))
  return { organisations: list, more }
}

/** Communities to choose from, those whose name begins with `search`. */
export async function communities({ search = '' }: z.infer<typeof searchInput>) {
  const found = await placesNamed(search, MOST)
  const list = found.filter(({ _id }) => levelOf(_id) === 'community')
  return { communities: list.map(({ _id, name }) => ({ id: _id, name })) }
}
