import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import Flatbush from 'flatbush'
import { levelOf } from '../../platform/division'
import type { Grid, GridMap } from '../grid'
import type { Point, Polygon } from '../point'

/**
 * An index over the areas of these grids: a search looks only at the few whose box holds the point,
 * however many there are. Micro-grids are left out: buildings tell them.
 */
export function gridMap(grids: readonly Pick<Grid, '_id' | 'area'>[]): GridMap {
  const drawn = grids
    .flatMap(({ _id, area }) => (area && levelOf(_id) === 'grid' ? [{ _id, area }] : []))
    .sort((one, other) => (one._id < other._id ? -1 : 1))
  if (drawn.length === 0) return { gridAt: () => undefined }
  const boxes = new Flatbush(drawn.length)
  for (const { area } of drawn) boxes.add(...boxOf(area))
  boxes.finish()
  return {
    gridAt(point) {
      const { longitude, latitude } = point
      const near = boxes.search(longitude, latitude, longitude, latitude).sort((one, other) => one - other)
      const found = near.find((index) => contains(drawn[index]?.area ?? [], point))
      return found === undefined ? undefined : drawn[found]?._id
    },
  }
}

/** True when the point lies in the polygon or on its edge. */
export function contains(area: Polygon, { longitude, latitude }: Point): boolean {
  return booleanPointInPolygon([longitude, latitude], { type: 'Polygon', coordinates: area })
}

/** West, south, east and north end of a polygon. */
export function boxOf([outline = []]: Polygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of outline) {
    box[0] = Math.min(box[0], longitude)
    box[1] = Math.min(box[1], latitude)
    box[2] = Math.max(box[2], longitude)
    box[3] = Math.max(box[3], latitude)
  }
  return box
}
