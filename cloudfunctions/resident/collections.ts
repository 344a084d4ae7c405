import { collection } from '../platform/collection'
import { residentSchema, revealSchema } from './schema'

export const collections = {
  residents: collection(residentSchema, [{ keys: { 'home.estateId': 1, 'home.buildingId': 1 } }]),
  reveals: collection(revealSchema, [{ keys: { owner: 1, at: -1, _id: -1 } }]),
}
