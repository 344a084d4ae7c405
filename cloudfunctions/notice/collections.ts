import { collection } from '../platform/collection'
import { noticeLineSchema, noticeSchema } from './schema'

export const collections = {
  notices: collection(noticeSchema, [{ keys: { community: 1, until: 1 } }]),
}

/** The kinds of ledger line it writes. */
export const lines = [noticeLineSchema] as const
