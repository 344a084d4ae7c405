import { requestFailed } from '../failure'
import { type Geometry, geometryOf, requireGeometry } from './geometry'
import { distance, EARTH_RADIUS, type Position } from './sphere'

function insideRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  ring.forEach(([xi, yi], at) => {
    const [xj, yj] = ring[at === 0 ? ring.length - 1 : at - 1] as Position
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  })
  return inside
}

function onSegment([x, y]: Position, [[x1, y1], [x2, y2]]: readonly [Position, Position]): boolean {
  const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  if (Math.abs(cross) > 1e-12) return false
  return x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)
}

const insidePolygon = (point: Position, [outer, ...holes]: readonly (readonly Position[])[]) =>
  outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole))

const covers = (area: Geometry, point: Position) =>
  area.polygons.some((rings) => insidePolygon(point, rings)) ||
  area.segments.some((segment) => onSegment(point, segment))

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

function crosses([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

interface WithinOperand {
  $centerSphere?: [unknown, number]
  $geometry?: unknown
}

/** Whether the value lies wholly within {$geometry} or {$centerSphere: [[lng, lat], radians]}. */
export function geoWithin(value: unknown, operand: unknown): boolean {
  const { $centerSphere, $geometry } = operand as WithinOperand
  const geometry = geometryOf(value)
  if ($centerSphere) {
    const centre = requireGeometry($centerSphere[0]).points[0] as Position
    return (
      geometry?.points.every((point) => distance(point, centre) / EARTH_RADIUS <= $centerSphere[1]) ?? false
    )
  }
  const area = requireGeometry($geometry)
  if (area.polygons.length === 0)
    throw requestFailed(`$geoWithin not supported with provided geometry: ${area.type}`)
  return geometry?.points.every((point) => covers(area, point)) ?? false
}

/** Whether the value and {$geometry} have a point in common. */
export function geoIntersects(value: unknown, operand: unknown): boolean {
  const other = requireGeometry((operand as WithinOperand).$geometry)
  const geometry = geometryOf(value)
  if (!geometry) return false
  return (
    geometry.points.some((point) => covers(other, point)) ||
    other.points.some((point) => covers(geometry, point)) ||
    geometry.points.some(([x, y]) => other.points.some(([ox, oy]) => x === ox && y === oy)) ||
    geometry.segments.some((segment) => other.segments.some((edge) => crosses(segment, edge)))
  )
}

export interface NearOperand {
  $geometry: { coordinates: Position }
  $maxDistance?: number
  $minDistance?: number
}

/** Metres to the point of a $nearSphere operand; null when the value is no point or out of its bounds. */
export function nearDistance(value: unknown, operand: unknown): number | null {
  const { $geometry, $maxDistance, $minDistance } = operand as NearOperand
  const [centre] = requireGeometry($geometry).points
  const geometry = geometryOf(value)
  const [point] = geometry?.type === 'Point' ? geometry.points : []
  if (!point || !centre) return null
  const metres = distance(point, centre)
  if (typeof $maxDistance === 'number' && metres > $maxDistance) return null
  if (typeof $minDistance === 'number' && metres < $minDistance) return null
  return metres
}
