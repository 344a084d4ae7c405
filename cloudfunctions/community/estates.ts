import type { z } from 'zod'
import { estatesByName, standingEstates } from '../division/store'
import { oneMoreThan, pageOf } from '../platform/page'
import type { estatesInput } from './schema'

const PAGE = 50

/** Estates to choose from by name, those that begin with `search`. Names repeat in a city. */
export async function estates({ search = '', cursor }: z.infer<typeof estatesInput>) {
  const found = await estatesByName(search, oneMoreThan(PAGE), cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, ({ name, _id }) => ({ at: name, id: _id }))
  const list = await standingEstates(shown)
  return {
    estates: list.map(({ _id, name, street, community }) => ({ id: _id, name, street, community })),
    next,
  }
}
