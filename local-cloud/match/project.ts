import { Query } from 'mingo/query'
import { requestFailed } from '../failure'
import type { Document } from '../store/value'
import { asRefusal, mingoOptions } from './expression'

/** Documents cut down to a projection. Refuses fields both included and left out. */
export function project(documents: readonly Document[], projection: Document): Document[] {
  const flags = Object.entries(projection).filter(
    ([field, value]) => field !== '_id' && typeof value === 'number',
  )
  if (new Set(flags.map(([, value]) => value !== 0)).size > 1)
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion')
  return asRefusal(() =>
    new Query({}, mingoOptions).find<Document>([...documents], projection as never).all(),
  )
}
