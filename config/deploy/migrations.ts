import type { CollectionName } from '../../cloudfunctions/collections'
import { mattersLines, postLineId, postsLines, settingLineId, settingsLines } from './carried-lines'
import type { Data, StoredDocument } from './data'

/**
 * A change of a collection's documents. The functions before and after it run side by side while it goes on, so that
 * it takes two releases:
 *
 *   1. the new functions read both shapes and write the new one; the migration brings the rest to it;
 *   2. once it is done everywhere, a later release reads the new shape only, and the row may go.
 */
export type Migration = Reshaping | Moving

interface Row {
  collection: CollectionName
  /** The version it leads to; a collection begins at 1 (cloudfunctions/collections.ts). */
  to: number
  /** What it does, for who runs it. */
  what: string
}

/** Documents change their shape, and stay where they are. */
export interface Reshaping extends Row {
  /**
   * The document in the new shape; undefined when it has it already. Pure, because it may run several times,
   * and on documents that the new functions have written meanwhile.
   */
  change(document: StoredDocument): StoredDocument | undefined
}

/** Documents move to another collection, whose version the collection has then: nothing is left in it. */
export interface Moving extends Row {
  into: CollectionName
  /** What a document is called there. */
  idIn(document: StoredDocument): string
  /**
   * How the documents of a page read where they go, once what else they depend on is looked up. The answer is pure:
   * it gets each document as it is when it moves, which others may have changed since the page was read.
   */
  carries(page: readonly StoredDocument[], read: Data['read']): Promise<Carried>
}

export type Carried = (document: StoredDocument) => StoredDocument

/** In the order in which they are to run. */
export const MIGRATIONS: readonly Migration[] = [
  {
    collection: 'feedbackLedger',
    to: 2,
    into: 'ledger',
    what: '诉求的办理记录并入统一台账',
    idIn: ({ _id }) => _id,
    carries: mattersLines,
  },
  {
    collection: 'postLedger',
    to: 2,
    into: 'ledger',
    what: '岗位的变更记录并入统一台账',
    idIn: postLineId,
    carries: postsLines,
  },
  {
    collection: 'settingsLedger',
    to: 2,
    into: 'ledger',
    what: '区设置的变更记录并入统一台账',
    idIn: settingLineId,
    carries: settingsLines,
  },
]
