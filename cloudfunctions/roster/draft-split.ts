import type { z } from 'zod'
import { communityOf, gridName, isWithin } from '../division/division'
import { communityOfEstate } from '../division/estate'
import { splitOf } from '../division/proposal'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { districtKept } from './access'
import { isStanding } from './roster'
import type { draftSplitInput } from './schema'
import { dividedRoster } from './split'
import { fileDraft, rosterOf } from './store'

/**
 * Files the planner's split of a grid as a draft of an import, to be looked at and confirmed like any other.
 * The same submission sent twice is one draft. Refuses a grid of another district, and one with fewer
 * buildings on the map than parts.
 */
export async function draftSplit({ key, code, parts }: z.infer<typeof draftSplitInput>, call: StaffCall) {
  const { openid, actor, now, today } = call
  const district = districtKept(actor)
  if (!isWithin(code, district)) throw refuse('access/forbidden')
  const roster = await rosterOf(district)
  const community = communityOf(code)
  const estates = roster.estates.filter((it) => isStanding(it) && communityOfEstate(it._id) === community)
  const split = splitOf(code, parts, { estates, grids: roster.grids.filter(isStanding) })
  if (!split) throw refuse('plan/too-few-buildings')
  const name = roster.organisations.find(({ _id }) => _id === community)?.name ?? ''
  const by = { openid, name: actor.name }
  const fileName = `${name}${gridName(code)}分成${parts}份.xlsx`
  const id = submissionId(openid, key)
  await fileDraft(dividedRoster(roster, code, split.parts, today), {
    id,
    district,
    fileName,
    by,
    at: now,
    today,
  })
  return { id }
}
