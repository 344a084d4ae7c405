import { type DivisionCode, isWithin, levelOf } from './division'
import type { Building, Estate } from './estate'
import type { Piece } from './planner'
import type { Point } from './point'

/** A building as it counts in a split: with the households it has in what is split. */
export interface BuildingPiece extends Piece {
  estate: string
  building: string
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
    pieces: inside.flatMap(({ estate, building: { id, name, point }, households }) =>
      point ? [{ id: `${estate._id}:${id}`, estate: estate.name, building: name, households, point }] : [],
    ),
    unplaced: inside.flatMap(({ estate, building }) => (building.point ? [] : [estate.name + building.name])),
  }
}

function householdsIn(building: Building, code: DivisionCode): number {
  const inside = building.units.filter((unit) => isWithin(unit.grid ?? building.grid, code))
  return levelOf(code) === 'microGrid' ? 0 : inside.reduce((sum, unit) => sum + unit.households, 0)
}
