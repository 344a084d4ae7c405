import type { Who } from '../platform/access'
import { type Actor, holds, signedAs } from '../platform/actor'
import type { DivisionCode } from '../platform/division'
import type { Signature } from '../platform/ledger'
import type { PostKind } from '../platform/post-kind'
import type { Activity } from './activity'

/** Communities publish; social organisations propose. */
export const ORGANIZING_POSTS = ['communityCadre', 'organizer'] as const satisfies PostKind[]

export const ACCESS = {
  upcoming: 'anyone',
  past: 'anyone',
  read: 'anyone',
  sessions: 'anyone',
  mine: 'person',
  signUp: 'resident',
  confirm: 'person',
  cancelSignup: 'person',
  checkIn: 'person',
  /** Helpers of the activity and its organisers; which ones, the verb knows. */
  scan: 'person',
  organized: ORGANIZING_POSTS,
  written: ORGANIZING_POSTS,
  publish: ORGANIZING_POSTS,
  edit: ORGANIZING_POSTS,
  review: ['communityCadre'],
  callOff: ORGANIZING_POSTS,
  roster: ORGANIZING_POSTS,
  code: ORGANIZING_POSTS,
  tick: ORGANIZING_POSTS,
  report: ORGANIZING_POSTS,
} as const satisfies Record<string, Who>

type Organized = Pick<Activity, 'community' | 'by'>

/** The community's cadres, and whoever holds the post it was published in. */
export function organizes(actor: Actor, { community, by }: Organized): boolean {
  return holds(actor, ['communityCadre'], community) || actor.posts.some(({ id }) => id === by.post)
}

/** The community decides on what social organisations propose. */
export function reviews(actor: Actor, { community }: Organized): boolean {
  return holds(actor, ['communityCadre'], community)
}

/** How an organiser signs for an activity: by the post that lets him organise it. */
export function organizerSignature(actor: Actor, { community, by }: Organized): Signature {
  const post = actor.posts.find(({ id }) => id === by.post) ?? cadrePost(actor, community)
  return signedAs(actor, post)
}

/** How who decides on a proposal signs: as the community's cadre, whatever else he is. */
export function reviewerSignature(actor: Actor, { community }: Organized): Signature {
  return signedAs(actor, cadrePost(actor, community))
}

function cadrePost({ posts }: Actor, community: DivisionCode) {
  return posts.find(({ kind, scope }) => kind === 'communityCadre' && scope === community)
}
