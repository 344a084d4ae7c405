import type { PartyOrganization } from '../division/party-organization'
import type { DivisionCode } from '../platform/division'
import { leadsTo, type PlainTable, stepAfter } from '../process/table'
import type { RegistrationLine } from './registration-line'
import {
  type FormerRegistration,
  type PartyMember,
  REGISTRATION_STATES,
  type Registration,
  type Side,
  type Volunteer,
} from './volunteer'

/** Where someone lives and, for a party member, which organisation he belongs to. */
export interface Belonging {
  residence: { community: DivisionCode; grid?: DivisionCode }
  /** His party organisation by the roster, and the community its workplace lies in. */
  workplace?: { organisation: Pick<PartyOrganization, '_id' | 'name'>; community: DivisionCode }
}

/**
 * One side of a party member's registration 双报到: his community confirms it or declines it with a reason. What he says
 * anew of himself (enrol, move, restate) begins again what it changes and moves nothing else.
 */
export const REGISTRATION: PlainTable<Registration['state'], RegistrationLine['told']> = {
  kind: 'registration',
  steps: {
    waiting: {
      ...REGISTRATION_STATES.waiting,
      waitsFor: 'holder',
      moves: { confirm: leadsTo('confirmed'), decline: leadsTo('declined') },
    },
    confirmed: { ...REGISTRATION_STATES.confirmed, waitsFor: 'nobody', moves: {} },
    declined: { ...REGISTRATION_STATES.declined, waitsFor: 'author', moves: {} },
  },
  moves: {
    enrol: { name: '登记', told: '登记成为志愿者', asks: 'nothing' },
    move: { name: '更新', told: '更新了住址或单位', asks: 'nothing' },
    restate: { name: '更正', told: '更正了登记', asks: 'nothing' },
    confirm: { name: '确认', told: '确认报到', asks: 'nothing' },
    decline: { name: '不通过', told: '未通过', asks: 'reason' },
  },
  asks: { nothing: { keeps: [] }, reason: { keeps: ['word'], needs: 'word', lacking: 'volunteer/reason' } },
  wrongStep: 'volunteer/answered',
}

/**
 * The registrations after someone has said where he belongs: what stays as it was keeps its confirmation, what
 * is new waits for its community, what has ended goes into his history. His hours stay his whatever changes.
 */
export function registered(
  before: Pick<Volunteer, 'party' | 'former'> | undefined,
  { residence, workplace }: Belonging,
  now: number,
): Pick<Volunteer, 'party' | 'former'> {
  const same = before?.party?.organisation === workplace?.organisation._id
  const party = workplace && {
    organisation: workplace.organisation._id,
    organisationName: workplace.organisation.name,
    workplace: kept(same ? before?.party?.workplace : undefined, { community: workplace.community }, now),
    residence: kept(before?.party?.residence, residence, now),
  }
  return { ...(party && { party }), former: [...(before?.former ?? []), ...ended(before?.party, party, now)] }
}

/** Answers one side; a community names the grid of a workplace when it confirms it. */
export function answered(
  party: PartyMember,
  side: Side,
  answer: NonNullable<Registration['answer']>,
  { confirm, grid }: { confirm: boolean; grid?: DivisionCode },
): PartyMember {
  const { step: state } = stepAfter(REGISTRATION, party[side].state, confirm ? 'confirm' : 'decline', {
    word: answer.reason,
  })
  return { ...party, [side]: { ...party[side], ...(grid && { grid }), state, answer } }
}

/** The sides on which a community is one of the two; both where it is home and workplace at once. */
export function sidesIn(party: PartyMember | undefined, community: DivisionCode): Side[] {
  const sides: Side[] = ['workplace', 'residence']
  return sides.filter((side) => party?.[side].community === community && party[side].state !== 'declined')
}

/** Whether both communities have confirmed: 双报到 is complete. */
export function isReported({ workplace, residence }: PartyMember): boolean {
  return workplace.state === 'confirmed' && residence.state === 'confirmed'
}

interface Where {
  community: DivisionCode
  grid?: DivisionCode
}

function kept(before: Registration | undefined, { community, grid }: Where, now: number): Registration {
  const stays = before?.community === community && before.state !== 'declined'
  if (stays) return { ...before, ...(grid && { grid }) }
  return { community, ...(grid && { grid }), state: 'waiting', since: now }
}

function ended(
  before: PartyMember | undefined,
  after: PartyMember | undefined,
  now: number,
): FormerRegistration[] {
  if (!before) return []
  const sides: Side[] = ['workplace', 'residence']
  return sides
    .filter((side) => after?.[side].since !== before[side].since)
    .map((side) => ({
      ...before[side],
      side,
      ...(side === 'workplace' && { organisation: before.organisationName }),
      until: now,
    }))
}
