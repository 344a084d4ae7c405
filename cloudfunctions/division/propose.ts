import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayPlan } from './access'
import { communityOf } from './division'
import { piecesOf } from './pieces'
import { splitByPoints } from './planner'
import type { proposeInput } from './schema'
import { estatesOf } from './store'

/**
 * A split of a community or grid into so many contiguous, balanced parts by its buildings; which part each
 * building falls into. Nothing is changed by it. Refuses what the caller may not plan, and what has too few
 * buildings with a place on the map.
 */
export async function propose({ code, parts }: z.infer<typeof proposeInput>, { actor }: StaffCall) {
  if (!mayPlan(actor, code)) throw refuse('access/forbidden')
  const { pieces, unplaced } = piecesOf(await estatesOf(communityOf(code) ?? code), code)
  if (pieces.length < parts) throw refuse('plan/too-few-buildings')
  const proposal = splitByPoints(pieces, parts)
  const byId = new Map(pieces.map((piece) => [piece.id, piece]))
  return {
    ...proposal,
    parts: proposal.parts.map(({ ids, households }) => {
      const buildings = ids.flatMap((id) => byId.get(id) ?? [])
      return {
        households,
        buildings: buildings.map(({ id, estate, building, point }) => ({ id, estate, building, point })),
      }
    }),
    unplaced,
  }
}
