import type { PartyOrganization } from '../division/party-organization'
import type { DivisionCode } from '../platform/division'
import type { FormerRegistration, PartyMember, Registration, Side, Volunteer } from './volunteer'

/** Where someone lives and, for a party member, which organisation he belongs to. */
export interface Belonging {
  residence: { community: DivisionCode; grid?: DivisionCode }
  /** His party organisation by the roster, and the community its workplace lies in. */
  workplace?: { organisation: Pick<PartyOrganization, '_id' | 'name'>; community: DivisionCode }
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
  const state = confirm ? 'confirmed' : 'declined'
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
