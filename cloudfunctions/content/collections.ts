import { collection } from '../platform/collection'
import { contentCheckSchema } from './schema'

export const collections = {
  contentChecks: collection(contentCheckSchema, [
    { keys: { traceId: 1 } },
    { keys: { state: 1, askedAt: 1 } },
  ]),
}
