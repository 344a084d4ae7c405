import { stored } from '../division/schema'
import { collection, retiring } from '../platform/collection'
import { postLineSchema, postSchema, retiredPostLineSchema } from './schema'

export const collections = {
  posts: collection(stored(postSchema), [
    { keys: { scope: 1 } },
    { keys: { _id: 1, scope: 1 } },
    { keys: { 'holder.openid': 1 } },
    { keys: { 'leave.deputy.openid': 1 } },
    { keys: { 'holder.phone': 1 } },
    { keys: { 'leave.deputy.phone': 1 } },
    { keys: { kind: 1, scope: 1 } },
  ]),
  postLedger: retiring('ledger', retiredPostLineSchema, [{ keys: { post: 1, at: 1 } }]),
}

/** The kinds of ledger line it writes. */
export const lines = [postLineSchema] as const
