import type { z } from 'zod'
import { estateOf } from '../division/store'
import type { buildingsInput } from './schema'

/** The buildings and units of an estate, to choose a home or a place from. Refuses an unknown estate. */
export async function buildings({ estateId }: z.infer<typeof buildingsInput>) {
  const { _id, name, street, community, buildings } = await estateOf(estateId)
  return {
    id: _id,
    name,
    /** What people may write before the estate's name. */
    street,
    community,
    buildings: buildings.map(({ id, name, units }) => ({ id, name, units: units.map((unit) => unit.name) })),
  }
}
