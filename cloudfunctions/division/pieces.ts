import { type DivisionCode, isWithin, levelOf } from '../platform/division'
import type { Building, Estate } from './estate'
import type { Grid } from './grid'
import type { Piece } from './planner'
import type { Point, Polygon } from './point'

/** A building as it counts in a split: with the households it has in what is split. */
export interface BuildingPiece extends Piece {
  estate: string
  building: string
  grid: DivisionCode
  point: Point
}

/**
 * The buildings of a community or grid with their places, and the names of those that have none and cannot
 * take part. Units that belong elsewhere than their building are counted where they belong.
 */
export function piecesOf(
  estates: readonly Estate[],
  code: DivisionCode,
): { pieces: BuildingPiece[]; unplaced: string[] } {
  const all = estates.flatMap((estate) =>
    estate.buildings.map((building) => ({ estate, building, households: householdsIn(building, code) })),
  )
  const inside = all.filter(({ households }) => households > 0)
  return {
    pieces: inside.flatMap(({ estate, building: { id, name, grid, point }, households }) =>
      point
        ? [{ id: `${estate._id}:${id}`, estate: estate.name, building: name, grid, households, point }]
        : [],
    ),
    unplaced: inside.flatMap(({ estate, building }) => (building.point ? [] : [estate.name + building.name])),
  }
}

/** The grids these buildings stand in as pieces of their own; undefined unless every one of them is drawn. */
export function gridPieces(
  pieces: readonly BuildingPiece[],
  grids: readonly Pick<Grid, '_id' | 'area'>[],
): (Piece & { area: Polygon })[] | undefined {
  const codes = [...new Set(pieces.map(({ grid }) => grid))]
  const found = codes.flatMap((id) => {
    const area = grids.find(({ _id }) => _id === id)?.area
    const own = pieces.filter(({ grid }) => grid === id)
    return area ? [{ id, households: own.reduce((sum, piece) => sum + piece.households, 0), area }] : []
  })
  return found.length === codes.length ? found : undefined
}

function householdsIn(building: Building, code: DivisionCode): number {
  const inside = building.units.filter((unit) => isWithin(unit.grid ?? building.grid, code))
  return levelOf(code) === 'microGrid' ? 0 : inside.reduce((sum, unit) => sum + unit.households, 0)
}
