import type { z } from 'zod'
import { organisationNames } from '../division/store'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { logListLook } from '../privacy/store'
import { isCadreOf } from './access'
import type { communityInput } from './schema'
import { KINDS, SERVICE_LIMITS } from './service'
import { cadreSignature } from './signature'
import { waitingCounts, waitingRecords } from './store'

/** How much waits for the caller, in each community he is a cadre of; nothing for other posts. */
export async function toConfirm({ actor }: StaffCall) {
  const posts = actor.posts.filter(({ kind }) => kind === 'communityCadre')
  const communities = [...new Set(posts.map(({ scope }) => scope))]
  const [names, counts] = await Promise.all([
    organisationNames(communities),
    Promise.all(communities.map(waitingCounts)),
  ])
  return communities.map((community, index) => ({
    community,
    name: names.get(community) ?? '',
    ...(counts[index] ?? { hours: 0, registrations: 0 }),
  }))
}

/** The records that wait for a community, as many as one call confirms, the longest waiting first. */
export async function waitingService({ community }: z.infer<typeof communityInput>, call: StaffCall) {
  if (!isCadreOf(call.actor, community)) throw refuse('access/forbidden')
  const [found] = await Promise.all([
    waitingRecords(community, oneMoreThan(SERVICE_LIMITS.bulk)),
    logListLook('records', { of: community }, cadreSignature(call.actor, community), call.now),
  ])
  const { shown, next } = pageOf(found, SERVICE_LIMITS.bulk, ({ _id }) => _id)
  return {
    records: shown.map(({ _id, name, duty, from, until, minutes, kind, volunteer }) => ({
      ...{ id: _id, name, duty, from, until, minutes, kind: KINDS[kind].name },
      own: volunteer === call.openid,
    })),
    more: next !== undefined,
  }
}
