import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { postsInside } from '../contact/store'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import { gridName, gridOf, levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { logListLook } from '../privacy/store'
import { isCadreOf } from './access'
import { answered } from './registration'
import { nextEntry, registrationLine } from './registration-line'
import type { answerInput, communityInput } from './schema'
import { cadreSignature } from './signature'
import { registrationsWaiting, volunteerNumbered } from './store'
import { toldAnswered } from './told'
import { SIDES, type Side, type Volunteer } from './volunteer'

const MOST = 100

/** The registrations 双报到 that wait for a community, with the grids it may assign. */
export async function registrations(
  { community }: z.infer<typeof communityInput>,
  { actor, now }: StaffCall,
) {
  if (!isCadreOf(actor, community)) throw refuse('access/forbidden')
  const [workplace, residence, posts] = await Promise.all([
    registrationsWaiting(community, 'workplace', MOST),
    registrationsWaiting(community, 'residence', MOST),
    postsInside([community]),
    logListLook('registrations', { of: community }, cadreSignature(actor, community), now),
  ])
  const grids = [...new Set(posts.flatMap(({ scope }) => gridOf(scope) ?? []))].sort()
  const waiting = [...shown(workplace, 'workplace'), ...shown(residence, 'residence')]
  return {
    registrations: waiting.sort((one, other) => one.since - other.since),
    grids: grids.map((code) => ({ code, name: gridName(code) })),
  }
}

/** Confirms one side or declines it with a reason, and tells him; a workplace is confirmed into one of the community's grids. */
export async function answerRegistration(input: z.infer<typeof answerInput>, call: StaffCall) {
  const { number, side, community, confirm, grid, reason } = input
  if (!isCadreOf(call.actor, community)) throw refuse('access/forbidden')
  const found = await volunteerNumbered(number)
  if (found?.party?.[side].community !== community) throw refuse('volunteer/unknown')
  const fresh = randomUUID()
  return transaction(async (t) => {
    const volunteer = await t.read('volunteers', found._id)
    const registration = volunteer?.party?.[side]
    if (!volunteer?.party || registration?.community !== community) throw refuse('volunteer/answered')
    const state = confirm ? 'confirmed' : 'declined'
    const isSame = registration.state === state && registration.answer?.reason === (reason || undefined)
    if (isSame) return { state }
    const area = grid ?? registration.grid
    if (confirm && !isGridOf(area, community)) throw refuse('volunteer/grid')
    const answer = { by: cadreSignature(call.actor, community), at: call.now, ...(reason && { reason }) }
    const party = answered(volunteer.party, side, answer, { confirm, ...(area && { grid: area }) })
    const ledger = nextEntry(volunteer, fresh)
    const { by, at } = answer
    const told = confirm ? ('confirm' as const) : ('decline' as const)
    await t.put('volunteers', { ...volunteer, party, ledger })
    await t.add(
      'ledger',
      registrationLine(
        ledger,
        { told, by, at, unit: community, word: reason },
        { side, ...(area && { grid: area }) },
      ),
    )
    const note = confirm ? `编入${gridName(area ?? '')}` : (reason ?? '')
    await queue(t, [toldAnswered(volunteer._id, side, { confirmed: confirm, note }, call.now)])
    return { state }
  })
}

function isGridOf(grid: string | undefined, community: string): boolean {
  return !!grid && levelOf(grid) === 'grid' && grid.startsWith(`${community}-`)
}

function shown(volunteers: readonly Volunteer[], side: Side) {
  return volunteers.flatMap(({ number, name, party }) => {
    if (!party) return []
    const { grid, since } = party[side]
    const told = { number, name, side, sideName: SIDES[side].name, since, grid: grid && gridName(grid) }
    return [{ ...told, organisation: party.organisationName }]
  })
}
