import { type DivisionCode, districtOf } from '../platform/division'

/**
 * What an import leaves on a document while it is under way. `since`: the document is new and counts from
 * that version on. `staged`: what the document will be as of that version. In the steady state no document
 * bears a mark, so that reading costs nothing more.
 */
export interface Marks<T> {
  since?: number
  staged?: { version: number; after: Omit<T, '_id'> }
}

/** A document as it lies in the database. */
export type Stored<T> = T & Marks<T>

/** What the roster does not own of a document is taken over from its present state. */
export type Carry<T> = (present: T, after: Omit<T, '_id'>) => Omit<T, '_id'>

/**
 * The document as it stands when `version` is the district's current one; undefined when it does not count
 * yet. A mark of any other version than the current one is that of an import under way or abandoned.
 */
export function asOf<T extends { _id: string }>(
  document: Stored<T>,
  version: number,
  carry: Carry<T> = (_present, after) => after,
): T | undefined {
  if (document.since !== undefined && document.since !== version) return undefined
  const present = unmarked(document)
  if (document.staged?.version !== version) return present
  return { ...carry(present, document.staged.after), _id: document._id } as T
}

/** The document without what an import under way has left on it. */
export function unmarked<T>({ since, staged, ...present }: Stored<T>): T {
  return present as T
}

/** The districts whose version has to be known to read these documents; none in the steady state. */
export function districtsToAsk(
  documents: readonly { _id: string; since?: number; staged?: unknown }[],
): DivisionCode[] {
  const marked = documents.filter(({ since, staged }) => since !== undefined || staged !== undefined)
  return [...new Set(marked.map(({ _id }) => districtOf(_id)))]
}
