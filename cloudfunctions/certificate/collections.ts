import { collection } from '../platform/collection'
import { certificateLineSchema, certificateSchema } from './schema'

export const collections = {
  certificates: collection(certificateSchema, [
    { keys: { number: 1 }, unique: true },
    { keys: { volunteer: 1, issuedAt: -1 } },
  ]),
}

/** The kinds of ledger line it writes. */
export const lines = [certificateLineSchema] as const
