import type { z } from 'zod'
import { staffOf } from '../contact/staff-store'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { addressesOf } from '../platform/storage'
import { maySee, recordMoves } from './access'
import type { idInput } from './schema'
import { KINDS, SERVICE, STATES } from './service'

/** One record with its history and the moves open to the caller. To everyone else it does not exist. */
export async function readRecord({ id }: z.infer<typeof idInput>, call: PersonCall) {
  const [actor, record] = await Promise.all([staffOf(call.openid, call), read('volunteerRecords', id)])
  if (!record) throw refuse('service/unknown')
  const profile = await read('volunteers', record.volunteer)
  if (!maySee(actor, record, profile)) throw refuse('service/unknown')
  const [names, photos] = await Promise.all([
    organisationNames([record.community]),
    addressesOf(record.evidence),
  ])
  const { name, duty, place, content, from, until, minutes, kind, state, beyondCap, replaces } = record
  return {
    ...{ name, duty, place, content, from, until, minutes, beyondCap },
    community: record.community,
    communityName: names.get(record.community) ?? '',
    kind: KINDS[kind].name,
    state,
    stateName: STATES[state].name,
    photos: [...photos.values()],
    replaces: !!replaces,
    isMine: record.volunteer === call.openid,
    moves: recordMoves(actor, record),
    acts: record.acts.map(({ did, by, at, reason }, sequence) => {
      return { sequence, label: SERVICE.moves[did].told, name: by.name, post: by.post, at, word: reason }
    }),
  }
}
