import { type DivisionCode, isWithin, organisationOf } from '../platform/division'
import type { Estate } from './estate'
import type { Grid } from './grid'
import { type BuildingPiece, gridPieces, piecesOf } from './pieces'
import { type Proposal, splitByAreas, splitByPoints } from './planner'

/** How a community or grid may be split 拆分. */
export interface Split {
  contiguous: boolean
  balanced: boolean
  gridsStayWhole: boolean
  /** Buildings without a place on the map: they take no part. */
  unplaced: string[]
  parts: { households: number; buildings: BuildingPiece[] }[]
}

/**
 * A split into so many contiguous, balanced parts, by buildings; of a community by its grids where those can
 * stay whole. Undefined where there are fewer buildings with a place than parts.
 */
export function splitOf(
  code: DivisionCode,
  parts: number,
  { estates, grids }: { estates: readonly Estate[]; grids: readonly Grid[] },
): Split | undefined {
  const { pieces, unplaced } = piecesOf(estates, code)
  if (pieces.length < parts) return undefined
  const own = grids.filter(({ _id }) => isWithin(_id, code))
  const whole = unplaced.length === 0 ? byGrids(code, pieces, own, parts) : undefined
  const { contiguous, balanced, parts: found } = whole ?? splitByPoints(pieces, parts)
  return {
    contiguous,
    balanced,
    gridsStayWhole: whole !== undefined,
    unplaced,
    parts: found.map(({ ids, households }) => ({
      households,
      buildings: pieces.filter(({ id, grid }) => ids.includes(whole ? grid : id)),
    })),
  }
}

/** Which part keeps code and people: the largest, of equals the first. */
export function partThatKeeps(parts: readonly { households: number }[]): number {
  const sizes = parts.map(({ households }) => households)
  return sizes.indexOf(Math.max(...sizes))
}

/** A sound split of a community along the borders of its grids; undefined where there is none. */
function byGrids(
  code: DivisionCode,
  pieces: readonly BuildingPiece[],
  grids: readonly Grid[],
  parts: number,
): Proposal | undefined {
  if (code !== organisationOf(code)) return undefined
  const areas = gridPieces(pieces, grids)
  if (!areas || areas.length < parts) return undefined
  const proposal = splitByAreas(areas, parts)
  return proposal.contiguous && proposal.balanced ? proposal : undefined
}
