/** [longitude, latitude] in degrees */
export type Position = readonly [number, number]

/** MongoDB's radius of the earth, metres. */
export const EARTH_RADIUS = 6_378_100

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres. */
export function distance([lngA, latA]: Position, [lngB, latB]: Position): number {
  const dLat = Math.sin(radians(latB - latA) / 2)
  const dLng = Math.sin(radians(lngB - lngA) / 2)
  const a = dLat ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * dLng ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)))
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
  const dLat = ((metres * margin) / EARTH_RADIUS) * (180 / Math.PI)
  const [south, north] = [lat - dLat, lat + dLat]
  const shrink = Math.cos(radians(Math.max(Math.abs(south), Math.abs(north))))
  const dLng = shrink > 0.001 ? dLat / shrink : 360
  if (south <= -90 || north >= 90 || lng - dLng < -180 || lng + dLng > 180)
    return { west: -180, east: 180, south: Math.max(south, -90), north: Math.min(north, 90) }
  return { west: lng - dLng, east: lng + dLng, south, north }
}
