import type { DivisionCode } from '../platform/division'
import type { Person } from './conditions'
import type { Role } from './places'
import type { SignupTelling } from './signup-line'

/**
 * A party's sign-up 报名 for an activity, one document for each person and activity. It is written before
 * the activity's places are touched; who holds places is told by the activity alone (places.ts).
 */
export interface Signup {
  /** The same for every repeat: made of the activity and the person. */
  _id: string
  activity: string
  community: DivisionCode
  /** The openid of who signed up. */
  person: string
  role: Role
  /** How he is addressed and where he lives: for the organisers of this activity only. */
  name: string
  homeLabel: string
  /** Where the household counts once (conditions.ts). */
  household?: string
  /** Who comes. */
  people: Person[]
  size: number
  /** By the id of the question. */
  answers: Record<string, string>
  state: SignupState
  /** The order of the waiting list; a fraction keeps those of one millisecond apart (`orderedInstant`). */
  askedAt: number
  /** When he asked the first time, where he had given up a place before. */
  firstAskedAt?: number
  changedAt: number
  /** Until when a place that came free has to be confirmed. */
  confirmBy?: number
  /** When it was noticed that he came and, of a helper, that he left. */
  checkedInAt?: number
  checkedOutAt?: number
  /** A helper has left at this instant and his service hours 服务时长 are not on record yet (volunteer/collect.ts). */
  unrecordedSince?: number
  /** How many changes it has had, each with a line: who changes it has read this one. */
  lines?: number
  /** By their sequence the changes whose lines may not stand in the ledger yet, and when the latest was made. */
  untold?: Record<string, SignupTelling>
  untoldAt?: number
  /** The submission it was made by. */
  key: string
}

/** `offered`: promoted from the waiting list, to be confirmed in time. `lapsed`: it was not. */
export const SIGNUP_STATES = {
  waiting: '候补中',
  offered: '待确认',
  seated: '已报上',
  cancelled: '已取消',
  lapsed: '过时未确认',
} as const
export type SignupState = keyof typeof SIGNUP_STATES

/** Still in the running: waiting for places or holding some. */
export const ACTIVE_STATES = ['waiting', 'offered', 'seated'] as const satisfies SignupState[]

export function isActive({ state }: Pick<Signup, 'state'>): boolean {
  return (ACTIVE_STATES as readonly string[]).includes(state)
}

/** An instant with a fraction that is the sign-up's own, so that no two are asked at the same. */
export function orderedInstant(now: number, id: string): number {
  return now + (Number.parseInt(id.slice(0, 4), 16) || 0) / 0x10000
}

/** The families people have signed up with before, so that nothing is asked twice. */
export interface Family {
  /** The openid. */
  _id: string
  birthYear?: number
  members: Person[]
}

export const FAMILY_LIMITS = { members: 8, name: 12 } as const

/** Whether a party tells of a family, or how old somebody is: both are asked for by a box of their own. */
export function namesFamily({
  family,
  birthYear,
}: {
  family: readonly Person[]
  birthYear?: number
}): boolean {
  return family.length > 0 || birthYear !== undefined
}
