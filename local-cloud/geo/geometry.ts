import { requestFailed } from '../failure'
import { isPlainObject } from '../store/value'
import type { Box, Position } from './sphere'

type Ring = readonly Position[]

/** Any GeoJSON geometry, taken apart. */
export interface Geometry {
  type: string
  points: readonly Position[]
  segments: readonly (readonly [Position, Position])[]
  polygons: readonly (readonly Ring[])[]
}

const lineOf = (line: Ring) => line.slice(1).map((end, at) => [line[at] as Position, end] as const)

type Parts = Omit<Geometry, 'type'>

const readers: Record<string, (coordinates: never) => Parts> = {
  Point: (point: Position) => ({ points: [point], segments: [], polygons: [] }),
  MultiPoint: (points: Ring) => ({ points, segments: [], polygons: [] }),
  LineString: (line: Ring) => ({ points: line, segments: lineOf(line), polygons: [] }),
  MultiLineString: (lines: Ring[]) => ({
    points: lines.flat(),
    segments: lines.flatMap(lineOf),
    polygons: [],
  }),
  Polygon: (rings: Ring[]) => ({ points: rings.flat(), segments: rings.flatMap(lineOf), polygons: [rings] }),
  MultiPolygon: (polygons: Ring[][]) => ({
    points: polygons.flat(2),
    segments: polygons.flat().flatMap(lineOf),
    polygons,
  }),
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

/** GeoJSON, or a pair of numbers, as a geometry; null when the value is neither. */
export function geometryOf(value: unknown): Geometry | null {
  if (isPosition(value)) return { type: 'Point', points: [value], segments: [], polygons: [] }
  if (!isPlainObject(value) || typeof value.type !== 'string' || !Array.isArray(value.coordinates))
    return null
  const reader = readers[value.type]
  if (!reader) return null
  try {
    const parts = reader(value.coordinates as never)
    return parts.points.length > 0 && parts.points.every(isPosition) ? { type: value.type, ...parts } : null
  } catch {
    return null
  }
}

/** As `geometryOf`, but refuses what is not a geometry on earth, as a 2dsphere index does. */
export function requireGeometry(value: unknown): Geometry {
  const geometry = geometryOf(value)
  if (!geometry) throw requestFailed(`unknown GeoJSON type: ${JSON.stringify(value)}`)
  for (const [lng, lat] of geometry.points)
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
      throw requestFailed(`longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`)
  return geometry
}

export function boxOf(geometry: Geometry): Box {
  const lngs = geometry.points.map(([lng]) => lng)
  const lats = geometry.points.map(([, lat]) => lat)
  return {
    west: Math.min(...lngs),
    east: Math.max(...lngs),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }
}
