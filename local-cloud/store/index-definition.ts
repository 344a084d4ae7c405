import { requestFailed } from '../failure'
import { keyOf } from './key'
import { valuesAt } from './path'
import type { Document } from './value'

export type IndexKeys = Record<string, 1 | -1 | '2dsphere'>

export interface IndexTable {
  keys: IndexKeys
  unique?: boolean
}

/** An index that exists in the file. `number` names its SQLite table. */
export interface Index {
  number: number
  name: string
  fields: readonly string[]
  directions: readonly (1 | -1)[]
  /** The field of a 2dsphere index, null for an ordinary one. */
  geo: string | null
  unique: boolean
  /** Some document has several keys in it. */
  multikey: boolean
}

/** MongoDB's name of an index: a_1_b_-1 */
export const indexName = (keys: IndexKeys): string =>
  Object.entries(keys)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_')

export function describeIndex(number: number, { keys, unique = false }: IndexTable, multikey = false): Index {
  const entries = Object.entries(keys)
  return {
    number,
    name: indexName(keys),
    fields: entries.map(([field]) => field),
    directions: entries.map(([, direction]) => (direction === -1 ? -1 : 1)),
    geo: entries.find(([, direction]) => direction === '2dsphere')?.[0] ?? null,
    unique,
    multikey,
  }
}

export interface IndexEntries {
  keys: Buffer[]
  multikey: boolean
}

/**
 * The keys under which an index holds a document: one, or one for each item of an array.
 * Refuses a document with arrays in two fields of a compound index, as MongoDB does.
 */
export function entriesOf(index: Index, document: Document): IndexEntries {
  const found = index.fields.map((field) => valuesAt(document, field))
  const arrays = index.fields.filter((_, at) => (found[at]?.values.length ?? 0) > 1)
  if (arrays.length > 1 && new Set(arrays.map((field) => field.split('.')[0])).size > 1)
    throw requestFailed(
      `cannot index parallel arrays [${arrays.map((field) => field.split('.').pop()).join('] [')}]`,
    )
  let rows: unknown[][] = [[]]
  for (const { values } of found) rows = rows.flatMap((row) => values.map((value) => [...row, value]))
  const keys = rows.map((row) => keyOf(row, index.directions))
  const multikey = found.some((path) => path.multikey)
  return { keys: keys.length === 1 ? keys : distinct(keys), multikey }
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}
