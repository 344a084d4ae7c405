import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { isWorkingDay } from '../../../cloudfunctions/calendar/working-days'
import {
  addDays,
  beijingDay,
  beijingMinute,
  DAY,
  type Day,
  dayStart,
} from '../../../cloudfunctions/platform/day'
import type { Random } from '../../support/division/random'
import type { Door } from './door'
import type { Town } from './town'

const MINUTE = 60_000

/** Something people do at an instant of the month. */
export interface Happening {
  at: number
  /** It only looks and happens so often that a sample of its like may stand for all. */
  often?: true
  act(door: Door, now: number): Promise<unknown>
}

/** What a plan is made from; the same for the same seed. */
export interface Scene {
  town: Town
  first: Day
  days: number
  dice: Random
}

/** Some time of the month when people are awake. */
export function anyTime({ first, days, dice }: Scene): number {
  return dayStart(first) + dice.whole(0, days - 1) * DAY + dice.whole(7 * 60, 22 * 60) * MINUTE
}

/** So many things of one kind, each at some time of the month. */
export function looks(scene: Scene, count: number, act: Happening['act']): Happening[] {
  return Array.from({ length: count }, () => ({ at: anyTime(scene), often: true, act }))
}

/** The first time in an office after `instant` and these hours. */
export function inOffice(instant: number, hours: number, dice: Random): number {
  const at = instant + hours * 60 * MINUTE
  const minute = beijingMinute(at)
  let day = beijingDay(at)
  if (isWorkingDay(day, officialCalendar) && minute >= 9 * 60 && minute < 17 * 60) return at
  if (minute >= 9 * 60) day = addDays(day, 1)
  while (!isWorkingDay(day, officialCalendar)) day = addDays(day, 1)
  return dayStart(day) + dice.whole(9 * 60, 11 * 60) * MINUTE
}

/** The working days of the month. */
export function workingDays({ first, days }: Scene): Day[] {
  const all = Array.from({ length: days }, (_none, index) => addDays(first, index))
  return all.filter((day) => isWorkingDay(day, officialCalendar))
}
