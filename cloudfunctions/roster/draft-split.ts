import type { z } from 'zod'
import { communityOfEstate } from '../division/estate'
import { areFree } from '../division/new-codes'
import { splitOf } from '../division/proposal'
import { communityOf, gridName, isWithin, levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { digestOf, submissionId } from '../platform/submission'
import { districtKept } from './access'
import { isStanding } from './roster'
import type { draftSplitInput } from './schema'
import { dividedRoster } from './split'
import { dividedCommunity } from './split-community'
import { fileDraft, rosterOf } from './store'

/**
 * Files the planner's split of a community or grid as a draft of an import, to be looked at and confirmed like
 * any other. The same submission sent twice is one draft. Refuses what lies in another district, what has
 * fewer buildings on the map than parts, and a new community's code of another street or once used,
 * and another split under the key of one.
 */
export async function draftSplit(input: z.infer<typeof draftSplitInput>, call: StaffCall) {
  const { key, code, parts, communities } = input
  const { openid, actor, now, today } = call
  const district = districtKept(actor)
  if (!isWithin(code, district)) throw refuse('access/forbidden')
  const roster = await rosterOf(district)
  const community = communityOf(code) ?? code
  const taken = roster.organisations.map(({ _id }) => _id)
  const codes = communities.map((it) => it.code)
  if (!areFree(codes, community, taken)) throw refuse('plan/community-code')
  const estates = roster.estates.filter((it) => isStanding(it) && communityOfEstate(it._id) === community)
  const split = splitOf(code, parts, { estates, grids: roster.grids.filter(isStanding) })
  if (!split) throw refuse('plan/too-few-buildings')
  const name = roster.organisations.find(({ _id }) => _id === community)?.name ?? ''
  const by = { openid, name: actor.name }
  const isGrid = levelOf(code) === 'grid'
  const fileName = `${name}${isGrid ? gridName(code) : ''}分成${parts}份.xlsx`
  const id = submissionId(openid, key)
  const divided = isGrid
    ? dividedRoster(roster, code, split.parts, today)
    : dividedCommunity(roster, code, { parts: split.parts, newcomers: communities }, today)
  await fileDraft(divided, {
    id,
    digest: digestOf(id, { code, parts, communities }),
    district,
    fileName,
    by,
    at: now,
    today,
  })
  return { id }
}
