/** A point on the map as WeChat's map gives it: degrees of GCJ-02, the only coordinates stored here. */
export interface Point {
  longitude: number
  latitude: number
}

/** The same point in GeoJSON's order. */
export type Position = [longitude: number, latitude: number]

/** Rings as in GeoJSON: the outline, then holes; each ends where it begins. Degrees of GCJ-02. */
export type Polygon = Position[][]

const EARTH_RADIUS_METRES = 6_371_000
const RADIANS = Math.PI / 180

/** Metres between two points that lie in one city: the earth is taken as flat between them. */
export function metresBetween(one: Point, other: Point): number {
  const middle = ((one.latitude + other.latitude) / 2) * RADIANS
  const east = (other.longitude - one.longitude) * RADIANS * Math.cos(middle)
  const north = (other.latitude - one.latitude) * RADIANS
  return EARTH_RADIUS_METRES * Math.hypot(east, north)
}

const METRES_PER_DEGREE = EARTH_RADIUS_METRES * RADIANS

/** Square metres of a polygon the size of a community or smaller, its holes taken off. */
export function squareMetres(area: Polygon): number {
  const [outline = 0, ...holes] = area.map((ring) => Math.abs(signedSize(ring)))
  return holes.reduce((rest, hole) => rest - hole, outline)
}

function signedSize(ring: readonly Position[]): number {
  const [west, south] = ring[0] ?? [0, 0]
  const scale = METRES_PER_DEGREE ** 2 * Math.cos(south * RADIANS)
  let doubled = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    doubled += (x - west) * (nextY - south) - (nextX - west) * (y - south)
  }
  return (doubled / 2) * scale
}
