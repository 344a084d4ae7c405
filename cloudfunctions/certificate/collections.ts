import { collection } from '../platform/collection'
import { certificateSchema } from './schema'

export const collections = {
  certificates: collection(certificateSchema, [
    { keys: { number: 1 }, unique: true },
    { keys: { volunteer: 1, issuedAt: -1 } },
  ]),
}
