import type { DivisionCode } from '../platform/division'
import type { Act } from './service'
import type { Span } from './span'

/** A duty 岗位 that a community offers to volunteers. */
export interface Duty extends Span {
  _id: string
  community: DivisionCode
  title: string
  place: string
  content: string
  /** How many are wanted. */
  places: number
  /** Name and title of the person in charge. */
  inCharge: string
  /** The openids of who signed up: the last place is given here, in one document. */
  taken: string[]
  /** Its community has called it off, with the word that everybody who had signed up is told. */
  calledOff?: Pick<Act, 'by' | 'at'> & { word: string }
}

/** One person's sign-up for a duty. Its id follows from both, and is the id of the record it leads to. */
export interface DutySignup extends Span {
  _id: string
  duty: string
  volunteer: string
  name: string
  title: string
  place: string
  community: DivisionCode
  /** `cancelled` by himself, `calledOff` by the community. */
  state: 'signed' | 'cancelled' | 'calledOff'
  /** The first time he signed up. Missing: from before this was kept. */
  signedAt?: number
  cancelledAt?: number
  checkedInAt?: number
  checkedOutAt?: number
  /** How many ledger lines there are. Missing: from before there were any. */
  lines?: number
}

export const DUTY_LIMITS = { title: 30, place: 40, content: 300, places: 200, word: 100 } as const

const MINUTE = 60_000

/** Check-in opens so long before the beginning, and a check-out counts so long after the end. */
const MARGIN = 30 * MINUTE

/** What someone may do about a duty now; pages draw their buttons from it. */
export type DutyMove = 'signUp' | 'cancel' | 'checkIn' | 'checkOut'

export const DUTY_MOVES: Record<DutyMove, { name: string }> = {
  signUp: { name: '我要参加' },
  cancel: { name: '取消报名' },
  checkIn: { name: '签到' },
  checkOut: { name: '签退' },
}

/** The moves open to a person with this sign-up, or none, at this instant. */
export function dutyMoves(duty: Duty, signup: DutySignup | undefined, now: number): DutyMove[] {
  const signed = signup?.state === 'signed' ? signup : undefined
  if (duty.calledOff) return []
  if (!signed) return now < duty.from && duty.taken.length < duty.places ? ['signUp'] : []
  if (signed.checkedOutAt) return []
  if (signed.checkedInAt) return ['checkOut']
  const moves: DutyMove[] = isCheckInOpen(duty, now) ? ['checkIn'] : []
  return now < duty.from ? [...moves, 'cancel'] : moves
}

/** Whether a duty is called off and everybody has been told: whoever has is no longer among `taken`. */
export function isCalledOff({ calledOff, taken }: Pick<Duty, 'calledOff' | 'taken'>): boolean {
  return calledOff !== undefined && taken.length === 0
}

export function isCheckInOpen(duty: Span, now: number): boolean {
  return duty.from - MARGIN <= now && now <= duty.until
}

/**
 * The time served between check-in and check-out, in whole minutes. Whoever forgets to check out in time
 * has served until the duty's end.
 */
export function servedBetween(duty: Span, checkedInAt: number, checkedOutAt: number): Span {
  const until = checkedOutAt > duty.until + MARGIN ? duty.until : checkedOutAt
  const from = Math.max(checkedInAt, duty.from - MARGIN)
  return { from: floor(from), until: Math.max(floor(from), floor(until)) }
}

function floor(instant: number): number {
  return Math.floor(instant / MINUTE) * MINUTE
}
