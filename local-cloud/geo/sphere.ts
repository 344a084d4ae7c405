/** [longitude, latitude] in degrees */
export type Position = readonly [number, number]

/** MongoDB's radius of the earth, metres. */
export const EARTH_RADIUS = 6_378_100

const RADIANS = Math.PI / 180

function vector([lng, lat]: Position): readonly [number, number, number] {
  const [theta, phi] = [lng * RADIANS, lat * RADIANS]
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

/** Great-circle distance in metres, worked out as MongoDB does to the last digit. */
export function distance(from: Position, to: Position): number {
  const [a, b] = [vector(from), vector(to)]
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const
  const sine = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2])
  return EARTH_RADIUS * Math.atan2(sine, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])
}

export interface Box {
  west: number
  east: number
  south: number
  north: number
}

/** Smallest box in degrees around all points within `metres` of the centre; whole circles near poles and date line. */
export function boxAround([lng, lat]: Position, metres: number): Box {
  const margin = 1.0001
  const dLat = (metres * margin) / EARTH_RADIUS / RADIANS
  const [south, north] = [lat - dLat, lat + dLat]
  const shrink = Math.cos(Math.max(Math.abs(south), Math.abs(north)) * RADIANS)
  const dLng = shrink > 0.001 ? dLat / shrink : 360
  if (south <= -90 || north >= 90 || lng - dLng < -180 || lng + dLng > 180)
    return { west: -180, east: 180, south: Math.max(south, -90), north: Math.min(north, 90) }
  return { west: lng - dLng, east: lng + dLng, south, north }
}
