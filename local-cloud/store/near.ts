import { requestFailed } from '../failure'
import type { Collection } from './collection'
import { type Document, isOperatorObject, type Query } from './value'

export interface NearTest {
  operand: unknown
  valueIn: (document: Document) => unknown
}

/**
 * The $nearSphere of a query, whose results come by distance. Refuses it on a collection whose declared indexes
 * include no 2dsphere one, as the cloud does; collections without any declaration are let off.
 */
export function nearTest(query: Query, collection: Collection): NearTest | null {
  const conditions = Array.isArray(query.$and) ? [query, ...(query.$and as Query[])] : [query]
  for (const condition of conditions)
    for (const [field, test] of Object.entries(condition)) {
      if (!isOperatorObject(test)) continue
      const operand = test.$nearSphere ?? test.$near
      if (operand === undefined) continue
      if (collection.indexes.length > 0 && !collection.indexes.some(({ geo }) => geo === field))
        throw requestFailed('error processing query: unable to find index for $geoNear query')
      return { operand, valueIn: (document) => field.split('.').reduce<unknown>(step, document) }
    }
  return null
}

const step = (value: unknown, part: string) => (value as Record<string, unknown> | null | undefined)?.[part]
