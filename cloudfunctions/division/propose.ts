import type { z } from 'zod'
import { holds } from '../platform/actor'
import { districtOf, isWithin, levelOf, organisationOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayPlan } from './access'
import { nextCommunities } from './new-codes'
import { partThatKeeps, splitOf } from './proposal'
import type { proposeInput } from './schema'
import { communityCodesBeside, drawingOf, estatesIn } from './store'

/**
 * A split of a community or grid into so many contiguous, balanced parts. Tells which part each building
 * falls into, and whether the caller may file it as a draft of an import; changes nothing.
 * Refuses what the caller may not plan, and what has too few buildings with a place on the map.
 */
export async function propose({ code, parts }: z.infer<typeof proposeInput>, { actor }: StaffCall) {
  if (!mayPlan(actor, code)) throw refuse('access/forbidden')
  const mayDraft = holds(actor, ['administrator'], districtOf(code))
  const isCommunity = levelOf(code) === 'community'
  const [estates, { grids }, taken] = await Promise.all([
    estatesIn(organisationOf(code)),
    drawingOf(districtOf(code)),
    mayDraft && isCommunity ? communityCodesBeside(code) : [],
  ])
  const split = splitOf(code, parts, { estates, grids })
  if (!split) throw refuse('plan/too-few-buildings')
  return {
    ...split,
    mayDraft,
    keeps: partThatKeeps(split.parts),
    /** A new community's code is given by the state, a new grid's by the district itself: these are provisional. */
    newCodes: mayDraft && isCommunity ? nextCommunities(code, taken, parts - 1) : [],
    /** What lies below the buildings on a drawing. */
    areas: grids.flatMap(({ _id, area }) => (area && isWithin(_id, code) ? [area] : [])),
    parts: split.parts.map(({ households, buildings }) => ({
      households,
      buildings: buildings.map(({ id, estate, building, grid, point }) => ({
        id,
        estate,
        building,
        grid,
        point,
      })),
    })),
  }
}
