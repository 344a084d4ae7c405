import type { Point } from './point'

/** The ellipsoid of Krasovsky (1940), which the shift is defined on. */
const AXIS = 6_378_245
const FLATTENING = 0.006693421622965943
const { PI } = Math

/**
 * A point as satellites give it (WGS-84, what browsers tell) as maps of China show it (GCJ-02, the only
 * coordinates stored here). The public approximation of the official shift, exact to about a metre.
 */
export function gcj02Of({ longitude, latitude }: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const angle = (latitude * PI) / 180
  const curve = 1 - FLATTENING * Math.sin(angle) ** 2
  const north = (AXIS * (1 - FLATTENING)) / (curve * Math.sqrt(curve))
  const east = (AXIS / Math.sqrt(curve)) * Math.cos(angle)
  return {
    longitude: longitude + ((metresEast(x, y) / east) * 180) / PI,
    latitude: latitude + ((metresNorth(x, y) / north) * 180) / PI,
  }
}

function metresNorth(x: number, y: number): number {
  const plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const waves = 20 * wave(y, 1) + 40 * wave(y, 3) + 160 * wave(y, 12) + 320 * wave(y, 30)
  return plane + ((ripple(x) + waves) * 2) / 3
}

function metresEast(x: number, y: number): number {
  const plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const waves = 20 * wave(x, 1) + 40 * wave(x, 3) + 150 * wave(x, 12) + 300 * wave(x, 30)
  return plane + ((ripple(x) + waves) * 2) / 3
}

function ripple(x: number): number {
  return 20 * Math.sin(6 * x * PI) + 20 * Math.sin(2 * x * PI)
}

function wave(x: number, length: number): number {
  return Math.sin((x * PI) / length)
}
