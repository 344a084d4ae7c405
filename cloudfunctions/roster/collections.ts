import { postSchema } from '../contact/schema'
import { collection } from '../platform/collection'
import { changePieceSchema, importLineSchema, rosterImportSchema } from './schema'

export const collections = {
  rosterImports: collection(rosterImportSchema, [{ keys: { district: 1, at: -1, _id: -1 } }]),
  rosterChanges: collection(changePieceSchema(postSchema.omit({ _id: true }))),
}

/** The kinds of ledger line it writes. */
export const lines = [importLineSchema] as const
