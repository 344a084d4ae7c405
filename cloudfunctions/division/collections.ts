import { collection } from '../platform/collection'
import {
  divisionSchema,
  estateSchema,
  gridSchema,
  organisationSchema,
  partyOrganizationSchema,
  stored,
} from './schema'

export const collections = {
  organisations: collection(stored(organisationSchema), [
    { keys: { _id: 1, name: 1 } },
    { keys: { name: 1, _id: 1 } },
  ]),
  divisions: collection(divisionSchema, [{ keys: { settling: 1 } }]),
  grids: collection(stored(gridSchema), [{ keys: { district: 1, _id: 1 } }]),
  estates: collection(stored(estateSchema), [{ keys: { name: 1, _id: 1 } }, { keys: { _id: 1, name: 1 } }]),
  partyOrganizations: collection(stored(partyOrganizationSchema), [
    { keys: { _id: 1, name: 1 } },
    { keys: { name: 1, _id: 1 } },
    { keys: { community: 1 } },
  ]),
}
