import { boxOf, geometryOf } from '../geo/geometry'
import { type Box, boxAround, EARTH_RADIUS } from '../geo/sphere'
import type { Index } from '../store/index-definition'
import { isOperatorObject, type Query } from '../store/value'

/** Documents of a 2dsphere index whose bounding boxes touch a box. */
export interface BoxScan {
  kind: 'boxes'
  index: Index
  box: Box
}

const EARTH: Box = { west: -180, east: 180, south: -90, north: 90 }

interface GeoOperand {
  $geometry?: unknown
  $centerSphere?: [unknown, number]
  $maxDistance?: number
}

function boxAt(centre: unknown, metres: number | undefined): Box {
  const [point] = geometryOf(centre)?.points ?? []
  return point && metres !== undefined ? boxAround(point, metres) : EARTH
}

function boxOfOperand(name: string, operand: GeoOperand): Box | null {
  if (name === '$near' || name === '$nearSphere') return boxAt(operand.$geometry, operand.$maxDistance)
  if (name !== '$geoWithin' && name !== '$geoIntersects') return null
  if (operand.$centerSphere) return boxAt(operand.$centerSphere[0], operand.$centerSphere[1] * EARTH_RADIUS)
  const geometry = geometryOf(operand.$geometry)
  return geometry ? boxOf(geometry) : null
}

/** The geographic test of a query, if a 2dsphere index can serve it. */
export function boxScanOf(indexes: readonly Index[], query: Query): BoxScan | null {
  const conditions = Array.isArray(query.$and) ? [query, ...(query.$and as Query[])] : [query]
  for (const condition of conditions)
    for (const [field, test] of Object.entries(condition)) {
      const index = indexes.find(({ geo }) => geo === field)
      if (!index || !isOperatorObject(test)) continue
      for (const [name, operand] of Object.entries(test)) {
        const box = boxOfOperand(name, operand as GeoOperand)
        if (box) return { kind: 'boxes', index, box }
      }
    }
  return null
}
