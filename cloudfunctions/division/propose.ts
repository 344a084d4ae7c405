import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayPlan } from './access'
import { type DivisionCode, districtOf, isWithin, organisationOf } from './division'
import type { Grid } from './grid'
import { type BuildingPiece, gridPieces, piecesOf } from './pieces'
import { type Proposal, splitByAreas, splitByPoints } from './planner'
import type { proposeInput } from './schema'
import { drawingOf, estatesOf } from './store'

/**
 * A split of a community or grid into so many contiguous, balanced parts, by its buildings; of a community
 * by its grids where those can stay whole. Tells which part each building falls into and changes nothing.
 * Refuses what the caller may not plan, and what has too few buildings with a place on the map.
 */
export async function propose({ code, parts }: z.infer<typeof proposeInput>, { actor }: StaffCall) {
  if (!mayPlan(actor, code)) throw refuse('access/forbidden')
  const [estates, { grids }] = await Promise.all([
    estatesOf(organisationOf(code)),
    drawingOf(districtOf(code)),
  ])
  const { pieces, unplaced } = piecesOf(estates, code)
  if (pieces.length < parts) throw refuse('plan/too-few-buildings')
  const whole = unplaced.length === 0 ? byGrids(code, pieces, grids, parts) : undefined
  const { contiguous, balanced, parts: found } = whole ?? splitByPoints(pieces, parts)
  return {
    contiguous,
    balanced,
    gridsStayWhole: whole !== undefined,
    unplaced,
    /** What lies below the buildings on a drawing. */
    areas: grids.flatMap(({ _id, area }) => (area && isWithin(_id, code) ? [area] : [])),
    parts: found.map(({ ids, households }) => ({
      households,
      buildings: pieces
        .filter(({ id, grid }) => ids.includes(whole ? grid : id))
        .map(({ id, estate, building, grid, point }) => ({ id, estate, building, grid, point })),
    })),
  }
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
