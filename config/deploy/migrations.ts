import type { CollectionName } from '../../cloudfunctions/platform/collections'
import type { StoredDocument } from './data'

/**
 * A change of shape of a collection's documents. The functions before and after it run side by side while it
 * goes on, so that it takes two releases:
 *
 *   1. the new functions read both shapes and write the new one; the migration brings the rest to it;
 *   2. once it is done everywhere, a later release reads the new shape only, and the row may go.
 */
export interface Migration {
  collection: CollectionName
  /** The version it leads to; a collection begins at 1 (platform/collections.ts). */
  to: number
  /** What it does, for who runs it. */
  what: string
  /**
   * The document in the new shape; undefined when it has it already. Pure, because it may run several times,
   * and on documents that the new functions have written meanwhile.
   */
  change(document: StoredDocument): StoredDocument | undefined
}

/** In the order in which they are to run. */
export const MIGRATIONS: readonly Migration[] = []
