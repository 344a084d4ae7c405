import type { Who } from '../platform/access'
import { type Actor, holds } from '../platform/actor'
import { type DivisionCode, isWithin } from '../platform/division'
import { POSTS, type PostKind } from '../platform/post-kind'
import { edgeIn } from '../process/table'
import { sidesIn } from './registration'
import { SERVICE, type ServiceMove, type ServiceRecord } from './service'
import type { Volunteer } from './volunteer'

const CADRES = ['communityCadre'] as const satisfies PostKind[]

/** Posts that read figures of units in their scope. */
const READERS = [
  'communityCadre',
  'streetDispatcher',
  'districtSupervisor',
  'partySecretary',
] as const satisfies PostKind[]

/** Who may call each procedure at all. */
export const ACCESS = {
  me: 'person',
  enrol: 'resident',
  organisations: 'person',
  communities: 'person',
  progress: 'person',
  voided: 'person',
  duties: 'person',
  duty: 'person',
  signUp: 'person',
  cancel: 'person',
  checkIn: 'person',
  checkOut: 'person',
  claim: 'person',
  record: 'person',
  void: 'person',
  toConfirm: Object.keys(POSTS) as PostKind[],
  waiting: CADRES,
  confirm: CADRES,
  rewrite: CADRES,
  offer: CADRES,
  offered: CADRES,
  callOff: CADRES,
  attest: CADRES,
  registrations: CADRES,
  answer: CADRES,
  members: CADRES,
  figures: READERS,
  organisationFigures: READERS,
  units: READERS,
} as const satisfies Record<string, Who>

/** What may be done with one record. */
export type RecordMove = 'confirm' | 'void' | 'rewrite'

type Rule = (actor: Actor, record: ServiceRecord) => boolean

const author: Rule = ({ openid }, { volunteer }) => openid === volunteer
const recorder: Rule = (actor, { community }) => isCadreOf(actor, community)

/** Whether the record's state knows the move at all. */
const opens = ({ state }: ServiceRecord, move: ServiceMove) =>
  edgeIn(SERVICE.steps, state, move) !== undefined

/** Nobody vouches for himself, cadre or not; what still waits its author may take back. */
const RECORD_ACCESS: Record<RecordMove, Rule> = {
  confirm: (actor, record) => opens(record, 'confirm') && recorder(actor, record) && !author(actor, record),
  void: (actor, record) =>
    (record.state === 'waiting' && author(actor, record)) ||
    (opens(record, 'void') && recorder(actor, record) && !author(actor, record)),
  rewrite: (actor, record) => opens(record, 'void') && recorder(actor, record) && !author(actor, record),
}

export function may(actor: Actor, move: RecordMove, record: ServiceRecord): boolean {
  return RECORD_ACCESS[move](actor, record)
}

/** The moves open to this person on this record now. */
export function recordMoves(actor: Actor, record: ServiceRecord): RecordMove[] {
  return (Object.keys(RECORD_ACCESS) as RecordMove[]).filter((move) => may(actor, move, record))
}

/** A person's hours are seen by himself, by who recorded them, and by his two communities: by nobody else. */
export function maySee(actor: Actor, record: ServiceRecord, profile: Volunteer | undefined): boolean {
  const communities = actor.posts.filter(({ kind }) => kind === 'communityCadre').map(({ scope }) => scope)
  return (
    author(actor, record) ||
    recorder(actor, record) ||
    communities.some((community) => sidesIn(profile?.party, community).length > 0)
  )
}

export function isCadreOf(actor: Actor, community: DivisionCode): boolean {
  return holds(actor, CADRES, community)
}

/** Figures of a unit are read by its own community, what lies above it, and its own secretary. */
export function mayReadFigures(
  { posts }: Actor,
  unit: DivisionCode,
  place: DivisionCode | undefined,
): boolean {
  const kinds: readonly string[] = READERS
  const readers = posts.filter(({ kind }) => kinds.includes(kind))
  return readers.some(({ scope }) => isWithin(unit, scope) || (place !== undefined && isWithin(place, scope)))
}
