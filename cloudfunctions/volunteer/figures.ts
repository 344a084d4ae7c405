import type { Day } from '../platform/day'
import type { SettingChange } from '../settings/settings'
import { isReported } from './registration'
import type { Volunteer } from './volunteer'
import { reachedOn, type VolunteerYear } from './year'

/** What a unit's members are counted by: their organisation, or the community of one of their two sides. */
export const SCOPES = {
  organisation: 'party.organisation',
  workplace: 'party.workplace.community',
  residence: 'party.residence.community',
} as const

export type FigureScope = keyof typeof SCOPES

/** How many members, and what they served; persons are counted, never named. */
export interface Tally {
  /** Enrolled 注册. */
  registered: number
  /** Confirmed by both communities 报到. */
  reported: number
  /** With time that counts this year 参与. */
  participated: number
  /** Who reached the year's target 达标. */
  reached: number
  minutes: number
}

/** A unit's figures of a year as the night has counted them. */
export interface UnitFigures extends Tally {
  /** `<scope>:<unit>:<year>`. */
  _id: string
  scope: FigureScope
  unit: string
  year: number
  /** The organisations its members belong to. */
  organisations: string[]
  /** The day of the recount: what an older one left behind holds no longer. */
  run: Day
  countedAt: number
}

export const RATES = {
  registered: { name: '注册率', explain: '已登记的在职党员' },
  reported: { name: '报到率', explain: '两个社区都已确认' },
  participated: { name: '参与率', explain: '今年有已认定时长' },
  reached: { name: '达标率', explain: '今年时长已达目标' },
} as const satisfies Partial<Record<keyof Tally, { name: string; explain: string }>>

export type Rate = keyof typeof RATES

export const NOBODY: Tally = { registered: 0, reported: 0, participated: 0, reached: 0, minutes: 0 }

export function figuresId(scope: FigureScope, unit: string, year: number): string {
  return `${scope}:${unit}:${year}`
}

/** A tally with one member more. */
export function counted(
  tally: Tally,
  { party }: Pick<Volunteer, 'party'>,
  year: VolunteerYear | undefined,
  changes: readonly SettingChange[],
  today: Day,
): Tally {
  const minutes = year?.minutes ?? 0
  const reached = !!year && reachedOn(year, changes, today) !== undefined
  return {
    registered: tally.registered + 1,
    reported: tally.reported + (party && isReported(party) ? 1 : 0),
    participated: tally.participated + (minutes > 0 ? 1 : 0),
    reached: tally.reached + (reached ? 1 : 0),
    minutes: tally.minutes + minutes,
  }
}

/** A rate between 0 and 1 over the members of the roster; undefined where the roster counts nobody. */
export function rateOf(count: number, members: number): number | undefined {
  return members > 0 ? Math.min(1, count / members) : undefined
}

/** All rates of a tally over so many members. */
export function ratesOf(tally: Tally, members: number) {
  const rates = Object.keys(RATES) as Rate[]
  return rates.map((rate) => ({ rate, count: tally[rate], share: rateOf(tally[rate], members) }))
}
