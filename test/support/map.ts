import type { Grid } from '../../cloudfunctions/division/grid'
import type { Polygon } from '../../cloudfunctions/division/point'
import { at } from './builders'
import type { District } from './district'

/** Grid 03 of 新南社区, a square around the place `PLACES.point`. */
export const GRID_03: Grid = { _id: at('03'), district: '320402', area: square(119.95, 31.77) }

let version = 1

/** Draws these grids in the sample district, in place of those drawn before, under a version of its own. */
export async function changeDivision(district: District, grids: readonly Grid[] = [GRID_03]): Promise<void> {
  version++
  for (const { _id } of district.find('grids', { district: '320402' })) await district.forget('grids', _id)
  for (const grid of grids) district.add('grids', grid)
  await district.forget('divisions', '320402')
  district.add('divisions', { _id: '320402', version })
}

/** A square of 0.01 degrees by its south-west corner. */
export function square(west: number, south: number): Polygon {
  const [east, north] = [west + 0.01, south + 0.01]
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
}
