import { addDays, type Day, daysBetween } from '../calendar/day'
import { addWorkingDays, type Calendar, type DueDay, workingDaysBetween } from '../calendar/working-days'
import type { DivisionCode } from '../division/division'
import { SETTINGS, type Setting, type Settings } from '../settings/settings'

/**
 * The clocks of a matter and the district's setting that says how long each runs: 三日受理、六日办结.
 * Which move starts which stands in the steps table.
 */
export const CLOCKS = {
  accept: { name: '受理', setting: 'acceptDays' },
  /** The promise to the author; a unit's own after its signature. */
  finish: { name: '办结', setting: 'finishDays' },
  assess: { name: '研判', setting: 'assessDays' },
  dispatch: { name: '派单', setting: 'dispatchDays' },
  sign: { name: '签收', setting: 'signDays' },
  /** After a veto: finish again. */
  redo: { name: '重新办结', setting: 'redoDays' },
  /** The author's. He may answer, he need not: it is never late. */
  rate: { name: '评价', setting: 'rateDays' },
  /** The community's, where no resident stands behind the matter. */
  verify: { name: '核实', setting: 'rateDays' },
} as const satisfies Record<string, { name: string; setting: Setting }>

export type ClockKind = keyof typeof CLOCKS

/** A clock that runs: since when, over how many days, and the day it has to end by. */
export interface Clock extends DueDay {
  kind: ClockKind
  from: Day
  days: number
}

/** What a resident has been promised: first, and as it stands now with the reason why it moved. */
export interface AuthorsPromise {
  first: Clock
  now: Clock
  because?: 'signed' | 'vetoed'
}

/** A clock that has stopped, as the ledger keeps it: whose it was, how long it took, whether it was late. */
export interface StoppedClock extends Clock {
  holder: DivisionCode
  stopped: Day
  /** Working days used; calendar days of a clock that counts those. */
  used: number
  late: boolean
}

/** The clock as it starts on `from`, by the settings of that day. */
export function startClock(kind: ClockKind, from: Day, settings: Settings, calendar: Calendar): Clock {
  const days = settings[CLOCKS[kind].setting]
  return { kind, from, days, ...dueDay({ kind, from, days }, calendar) }
}

/** The same clock by a calendar that knows more: its day may move, and may no longer be 预计. */
export function recount(clock: Clock, calendar: Calendar): Clock {
  return { ...clock, ...dueDay(clock, calendar) }
}

export function stopClock(clock: Clock, holder: DivisionCode, today: Day, calendar: Calendar): StoppedClock {
  const used = countsWorkingDays(clock)
    ? workingDaysBetween(clock.from, today, calendar)
    : daysBetween(clock.from, today)
  return { ...clock, holder, stopped: today, used, late: isLate(clock, today) }
}

/** Past its day. The author's own clock never is: nobody waits for him. */
export function isLate({ kind, on }: Pick<Clock, 'kind' | 'on'>, today: Day): boolean {
  return kind !== 'rate' && today > on
}

export function isSameClock(one: Clock | undefined, other: Clock | undefined): boolean {
  return !!one && !!other && one.kind === other.kind && one.from === other.from && one.on === other.on
}

function dueDay({ kind, from, days }: Pick<Clock, 'kind' | 'from' | 'days'>, calendar: Calendar): DueDay {
  return countsWorkingDays({ kind })
    ? addWorkingDays(from, days, calendar)
    : { on: addDays(from, days), estimated: false }
}

function countsWorkingDays({ kind }: Pick<Clock, 'kind'>): boolean {
  return SETTINGS[CLOCKS[kind].setting].unit === 'workingDays'
}
