import { read } from '../platform/database'
import { districtOf } from '../platform/division'
import { asOf, type Carry, districtsToAsk, type Stored } from './as-of'

/** Shows a document as it stands; undefined when it does not count yet, or there is none. */
export type View = <T extends { _id: string }>(document?: Stored<T>, carry?: Carry<T>) => T | undefined

/**
 * How documents of the roster stand now, all of one moment: an import that becomes current shows in all of
 * them or in none. To be asked once they have been read. One operation while an import is under way that
 * touches one of them; none in the steady state.
 */
export async function viewOf(
  documents: readonly ({ _id: string; since?: number; staged?: unknown } | undefined)[],
): Promise<View> {
  const districts = districtsToAsk(documents.filter((document) => document !== undefined))
  const divisions = await Promise.all(districts.map((district) => read('divisions', district)))
  const versions = new Map(divisions.map((division, index) => [districts[index], division?.version ?? 0]))
  return (document, carry) => document && asOf(document, versions.get(districtOf(document._id)) ?? 0, carry)
}

/** A list as it stands now; what does not count yet is left out. */
export async function standing<T extends { _id: string }>(
  documents: readonly Stored<T>[],
  carry?: Carry<T>,
): Promise<T[]> {
  const view = await viewOf(documents)
  return documents.flatMap((document) => view(document, carry) ?? [])
}
