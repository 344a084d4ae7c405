import { collection } from '../platform/collection'
import { erasureSchema, listLookSchema } from './schema'

export const collections = {
  erasures: collection(erasureSchema, [{ keys: { runAt: 1 } }]),
  listLooks: collection(listLookSchema, [{ keys: { subject: 1, at: -1, _id: -1 } }]),
}
