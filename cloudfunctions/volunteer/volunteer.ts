import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Signature } from '../platform/ledger'
import type { Consent } from '../privacy/consent'

/** The two sides of a party member's registration 双报到: where he works and where he lives. */
export const SIDES = {
  workplace: { name: '单位所在地' },
  residence: { name: '居住地' },
} as const satisfies Record<string, { name: string }>

export type Side = keyof typeof SIDES

export const REGISTRATION_STATES = {
  waiting: { name: '待社区确认' },
  confirmed: { name: '已报到' },
  declined: { name: '未通过' },
} as const satisfies Record<string, { name: string }>

/** One side's registration with a community and its grid. */
export interface Registration {
  community: DivisionCode
  /** The service grid; for the workplace the community names it when it confirms. */
  grid?: DivisionCode
  state: keyof typeof REGISTRATION_STATES
  /** When it was asked for. */
  since: number
  /** Who answered, when, and why not. */
  answer?: { by: Signature; at: number; reason?: string }
}

/** A registration that a transfer has ended. */
export interface FormerRegistration extends Registration {
  side: Side
  organisation?: string
  until: number
}

/** An in-service party member 在职党员. */
export interface PartyMember extends Record<Side, Registration> {
  /** The party organisation's id in the roster. */
  organisation: string
  organisationName: string
}

/** A volunteer 志愿者: a resident who has enrolled, a party member with both registrations among them. */
export interface Volunteer {
  /** The WeChat openid. */
  _id: string
  /** 志愿者编号. */
  number: string
  /** The name a certificate is made out to. */
  name: string
  /** Where he lives; whose settings hold for him. */
  community: DivisionCode
  party?: PartyMember
  former: FormerRegistration[]
  enrolledOn: Day
  consent: Consent
  /** The case of his ledger lines, made by chance, and how many there are. Missing: none yet. */
  ledger?: { of: string; lines: number }
}

export const VOLUNTEER_LIMITS = { name: 20, search: 20, reason: 100 } as const

/** Stars by all hours ever counted (志愿服务星级评定). */
export const STARS = [100, 300, 600, 1000, 1500] as const

/** How many stars so many minutes are worth. */
export function starsOf(minutes: number): number {
  return STARS.filter((hours) => minutes >= hours * 60).length
}

/** `12.5 小时`, `45 分钟`: minutes as people say them. */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (rest === 0) return `${hours} 小时`
  return rest % 6 === 0 ? `${hours}.${rest / 6} 小时` : `${hours} 小时 ${rest} 分钟`
}
