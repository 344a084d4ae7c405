import type { z } from 'zod'
import { gridName } from '../platform/division'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { logListLook } from '../privacy/store'
import { isCadreOf } from './access'
import type { membersInput } from './schema'
import { cadreSignature } from './signature'
import { yearOf } from './span'
import { membersOf, yearsWith } from './store'
import { REGISTRATION_STATES } from './volunteer'
import { yearId } from './year'

const PAGE = 30

/**
 * The party members registered with a community on one side, with this year's hours: for their two communities
 * only, in the order of their numbers. There is no ranking of persons (国办函〔2026〕12号).
 */
export async function members(
  { community, side, cursor }: z.infer<typeof membersInput>,
  { actor, now, today }: StaffCall,
) {
  if (!isCadreOf(actor, community)) throw refuse('access/forbidden')
  const [found] = await Promise.all([
    membersOf(community, side, cursor ?? '', oneMoreThan(PAGE)),
    logListLook('members', { of: community }, cadreSignature(actor, community), now),
  ])
  const { shown, next } = pageOf(found, PAGE, ({ number }) => number)
  const listed = shown.filter(({ party }) => party?.[side].state !== 'declined')
  const years = await yearsWith(listed.map(({ _id }) => yearId(_id, yearOf(today))))
  return {
    members: listed.map(({ _id, number, name, party }) => {
      const year = years.find(({ volunteer }) => volunteer === _id)
      const registration = party?.[side]
      return {
        ...{ number, name, organisation: party?.organisationName ?? '' },
        grid: registration?.grid && gridName(registration.grid),
        state: registration && REGISTRATION_STATES[registration.state].name,
        minutes: year?.minutes ?? 0,
        waiting: year?.waiting ?? 0,
      }
    }),
    next,
  }
}
