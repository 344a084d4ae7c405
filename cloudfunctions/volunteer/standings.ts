import { beijingDay } from '../platform/day'
import { MOST_STANDING, type Standing, standingOn } from '../privacy/list-look'
import type { DutySignup } from './duty'
import type { ServiceRecord } from './service'
import { type Registration, SIDES, type Side, type Volunteer } from './volunteer'

interface Things {
  volunteer?: Pick<Volunteer, 'party' | 'former'>
  dutySignups: readonly Pick<DutySignup, 'duty' | 'signedAt' | 'cancelledAt'>[]
  records: readonly Pick<ServiceRecord, 'community' | 'from' | 'acts'>[]
}

/** Which ledger of a community a record stands in. */
export function ledgerOfMonth(community: string, from: number): string {
  return `${community}:${beijingDay(from).slice(0, 7)}`
}

/** The lists of volunteers that a person stands or stood on. */
export function standings({ volunteer, dutySignups, records }: Things): Standing[] {
  return [
    ...dutySignups
      .slice(0, MOST_STANDING)
      .flatMap(({ duty, signedAt = 0, cancelledAt }) => standingOn(['duty'], duty, signedAt, cancelledAt)),
    ...(Object.keys(SIDES) as Side[]).flatMap((side) => registered(volunteer?.party?.[side])),
    ...(volunteer?.former ?? []).flatMap(registered),
    ...records.slice(0, MOST_STANDING).flatMap(({ community, from, acts: [first, next] }) => {
      const since = first?.at ?? 0
      return [
        ...standingOn(['records'], community, since, next?.at),
        ...standingOn(['ledger'], ledgerOfMonth(community, from), since),
      ]
    }),
  ]
}

function registered(registration: (Registration & { until?: number }) | undefined): Standing[] {
  if (!registration) return []
  const { community, since, state, answer, until } = registration
  return [
    ...standingOn(['registrations'], community, since, answer?.at ?? until),
    ...standingOn(['members'], community, since, state === 'declined' ? answer?.at : until),
  ]
}
