import type { Point, Polygon } from '../../cloudfunctions/division/point'

/** Degrees as places on a drawing, and back. */
export interface Projection {
  width: number
  height: number
  toPlace(point: Point): [x: number, y: number]
  toPoint(x: number, y: number): Point
}

/** Part of the drawing left free around what is drawn. */
const MARGIN = 0.05
/** The tallest a drawing gets, by its width. */
const TALLEST = 1.3
const LEAST_DEGREES = 0.0005

/** Fits these places into a drawing of this width, north up; a city is small enough to be flat. */
export function projectionOf(points: readonly Point[], width: number): Projection {
  const longitudes = points.map(({ longitude }) => longitude)
  const latitudes = points.map(({ latitude }) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = Math.max((east - west) * narrow, LEAST_DEGREES)
  const high = Math.max(north - south, LEAST_DEGREES)
  const free = width * MARGIN
  const scale = Math.min((width - 2 * free) / wide, (width * TALLEST - 2 * free) / high)
  const height = Math.round(high * scale + 2 * free)
  const left = (width - wide * scale) / 2
  return {
    width,
    height,
    toPlace: ({ longitude, latitude }) => [
      left + (longitude - west) * narrow * scale,
      height - free - (latitude - south) * scale,
    ],
    toPoint: (x, y) => ({
      longitude: west + (x - left) / scale / narrow,
      latitude: south + (height - free - y) / scale,
    }),
  }
}

/** The corners of areas as points. */
export function cornersOf(areas: readonly Polygon[]): Point[] {
  return areas.flat(2).map(([longitude, latitude]) => ({ longitude, latitude }))
}
