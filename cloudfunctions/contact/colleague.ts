import type { Day } from '../platform/day'
import { isWithin, organisationOf } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import { type Deputy, type Holder, isInForce, type Leave, type Post } from './post'
import { isSamePerson, leaveOf } from './stand-in'

/** Posts whose work nobody takes over but someone of the same post. */
const OWN_KIND_ONLY: readonly PostKind[] = ['dutyDesk', 'policeOfficer', 'healthSteward']

/** The first and the last day of something. */
export type Days = Pick<Leave, 'from' | 'until'>

/**
 * The posts whose holders may stand in for this one: colleagues of the same community, street, department
 * or district, in office, other than the holder himself.
 */
export function colleaguesFor(post: Post, roster: readonly Post[], today: Day): Post[] {
  return roster.filter(
    (other) =>
      other.holder !== undefined &&
      isInForce(other, today) &&
      organisationOf(other.scope) === organisationOf(post.scope) &&
      (!OWN_KIND_ONLY.includes(other.kind) || other.kind === post.kind) &&
      !(post.holder && isSamePerson(other.holder, post.holder)),
  )
}

/** How a colleague is named in a post he stands in for, with the duty phone he has published for all those days. */
export function deputyOf(colleague: Holder, roster: readonly Post[], { until }: Days): Deputy {
  const { name, openid, phone } = colleague
  const dutyPhone = publishedPhone(colleague, roster, until)
  return { name, ...(openid && { openid }), ...(phone && { phone }), ...(dutyPhone && { dutyPhone }) }
}

/** The duty phone a person has published for one of his posts until this day at least. */
export function publishedPhone(person: Holder, roster: readonly Post[], until: Day): string | undefined {
  const own = roster.find(
    ({ holder, contact }) =>
      holder && isSamePerson(holder, person) && contact && until <= contact.publishedUntil,
  )
  return own?.contact?.dutyPhone
}

/** True when a colleague is away himself on one of these days. */
export function isAwayOn(colleague: Holder, roster: readonly Post[], { from, until }: Days): boolean {
  return leaveOf(colleague, roster, [from, until]) !== undefined
}

/** The colleague who stands in for this post, out of those chosen: one for each organisation. */
export function chosenFor(post: Post, chosen: readonly Post[]): Post | undefined {
  return chosen.find((other) => isWithin(other.scope, organisationOf(post.scope)))
}
