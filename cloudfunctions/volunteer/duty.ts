import type { DivisionCode } from '../platform/division'
import { leadsTo, type PlainTable } from '../process/table'
import type { DutyLine, DutySignupLine } from './duty-line'
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

const NOTHING = { keeps: [] } as const

/** Where a duty is. */
export type DutyStep = 'offered' | 'calledOff'

/** A duty as its community carries it: it is offered, and may be called off before it begins. */
export const DUTY: PlainTable<DutyStep, DutyLine['told']> = {
  kind: 'duty',
  steps: {
    offered: { name: '已发布', waitsFor: 'nobody', moves: { callOff: leadsTo('calledOff') } },
    calledOff: { name: '已取消', waitsFor: 'nobody', moves: {} },
  },
  moves: {
    offer: { name: '发布岗位', told: '发布岗位', asks: 'nothing' },
    callOff: { name: '取消岗位', told: '取消岗位', asks: 'word' },
  },
  asks: { nothing: NOTHING, word: { keeps: ['word'], needs: 'word', lacking: 'duty/needs-word' } },
  wrongStep: 'duty/called-off',
}

export function dutyStep({ calledOff }: Pick<Duty, 'calledOff'>): DutyStep {
  return calledOff ? 'calledOff' : 'offered'
}

/** Where a sign-up for a duty is: it stands, he has come, he has left, or it stands no more. */
export type SignupStep = DutySignup['state'] | 'here' | 'left'

/** A sign-up as who made it carries it; its community may call the duty off. */
export const DUTY_SIGNUP: PlainTable<SignupStep, DutySignupLine['told']> = {
  kind: 'dutySignup',
  steps: {
    signed: {
      name: '已报名',
      waitsFor: 'author',
      moves: { cancel: leadsTo('cancelled'), checkIn: leadsTo('here'), callOff: leadsTo('calledOff') },
    },
    here: {
      name: '已签到',
      waitsFor: 'author',
      moves: { checkOut: leadsTo('left'), callOff: leadsTo('calledOff') },
    },
    left: { name: '已签退', waitsFor: 'nobody', moves: { callOff: leadsTo('calledOff') } },
    cancelled: { name: '已取消', waitsFor: 'nobody', moves: { signUp: leadsTo('signed') } },
    calledOff: { name: '岗位已取消', waitsFor: 'nobody', moves: { signUp: leadsTo('signed') } },
  },
  moves: {
    signUp: { name: '我要参加', told: '报名', asks: 'nothing' },
    cancel: { name: '取消报名', told: '取消报名', asks: 'nothing' },
    checkIn: { name: '签到', told: '签到', asks: 'nothing' },
    checkOut: { name: '签退', told: '签退', asks: 'nothing' },
    callOff: { name: '取消岗位', told: '岗位取消', asks: 'nothing' },
  },
  asks: { nothing: NOTHING },
  wrongStep: 'duty/not-signed',
}

export function signupStep({
  state,
  checkedInAt,
  checkedOutAt,
}: Pick<DutySignup, 'state' | 'checkedInAt' | 'checkedOutAt'>): SignupStep {
  if (state !== 'signed') return state
  return checkedOutAt ? 'left' : checkedInAt ? 'here' : 'signed'
}

/** The state that a sign-up in this step is kept in; that he has come and gone stands in the instants. */
export function stateIn(step: SignupStep): DutySignup['state'] {
  return step === 'here' || step === 'left' ? 'signed' : step
}

/** The moves open to a person with this sign-up, or none, at this instant. */
export function dutyMoves(duty: Duty, signup: DutySignup | undefined, now: number): DutyMove[] {
  if (duty.calledOff) return []
  const isOpen: Record<DutyMove, boolean> = {
    signUp: now < duty.from && duty.taken.length < duty.places,
    checkIn: isCheckInOpen(duty, now),
    cancel: now < duty.from,
    checkOut: true,
  }
  const known = signup ? DUTY_SIGNUP.steps[signupStep(signup)].moves : { signUp: true }
  return (Object.keys(isOpen) as DutyMove[]).filter((move) => move in known && isOpen[move])
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
