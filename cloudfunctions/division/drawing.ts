import type { z } from 'zod'
import { communityOf, districtOf, gridName, levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayTrace } from './access'
import type { drawingInput } from './schema'
import { drawingOf, estatesIn, organisationNames } from './store'

/**
 * A community as a drawing: its drawn grids and its buildings as dots, to drop a point on.
 * Refuses communities outside the caller's scope.
 */
export async function drawing({ community }: z.infer<typeof drawingInput>, { actor }: StaffCall) {
  if (!mayTrace(actor, community)) throw refuse('access/forbidden')
  const [{ grids }, estates, names] = await Promise.all([
    drawingOf(districtOf(community)),
    estatesIn(community),
    organisationNames([community]),
  ])
  return {
    name: names.get(community) ?? '',
    grids: grids.flatMap(({ _id, area }) =>
      area && levelOf(_id) === 'grid' && communityOf(_id) === community
        ? [{ code: _id, name: gridName(_id), area }]
        : [],
    ),
    dots: estates.flatMap(({ buildings }) => buildings.flatMap(({ point }) => point ?? [])),
  }
}
