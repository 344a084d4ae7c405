import type { Post } from '../../cloudfunctions/contact/post'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { Grid } from '../../cloudfunctions/division/grid'
import { districtOf, gridOf, levelOf } from '../../cloudfunctions/platform/division'
import { gridAreas } from './areas'

/** The grids and micro-grids that the sample's buildings and posts speak of, drawn where their community is. */
export function sampleGrids(estates: readonly Estate[], posts: readonly Post[]): Grid[] {
  const named = estates.flatMap(({ mainGrid, buildings }) => [
    mainGrid,
    ...buildings.flatMap((building) =>
      [building, ...building.units].flatMap(({ grid, microGrid }) => [grid, microGrid]),
    ),
  ])
  const codes = [...named, ...posts.map(({ scope }) => scope)].flatMap((code) =>
    code && ['grid', 'microGrid'].includes(levelOf(code) ?? '') ? [code, gridOf(code) ?? code] : [],
  )
  const areas = gridAreas(estates)
  return [...new Set(codes)].sort().map((_id) => {
    const area = areas.get(_id)
    return { _id, district: districtOf(_id), ...(area && { area }) }
  })
}
