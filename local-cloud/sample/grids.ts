import type { Post } from '../../cloudfunctions/contact/post'
import { districtOf, gridOf, levelOf } from '../../cloudfunctions/division/division'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { Grid } from '../../cloudfunctions/division/grid'

/** The grids and micro-grids that the sample's buildings and posts speak of; none is drawn. */
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
  return [...new Set(codes)].sort().map((_id) => ({ _id, district: districtOf(_id) }))
}
