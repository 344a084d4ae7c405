import type { Clock, Stopped } from '../calendar/clock'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { LedgerEntry } from '../platform/ledger'

/** A clock that has stopped, as the ledger keeps it: whose it was, and whether it was late. */
export type StoppedClock<C extends string = string> = Clock<C> &
  Stopped & { holder: DivisionCode; late: boolean }

/** What somebody has been promised: first, and as it stands now with the reason why it moved. */
export type Promised<C extends string = string> = { first: Clock<C>; now: Clock<C>; because?: string }

/** Something the hourly timer has to do about a case on a day; then the alarm is gone, so it happens once. */
export type Alarm<W extends string = string> = { on: Day; what: W }
export type ClockAlarm = 'soon' | 'late' | 'broken' | 'lapse'

/** One of several a step waits for at once, with the clock that started for all: each stops it for himself. */
export type Waiting<C extends string = string> = { holder: DivisionCode; due?: Clock<C> }

/** What every case of every process has, whatever it is about. */
export interface Case<S extends string = string, C extends string = string> {
  _id: string
  step: S
  /** Who has it now; while several are asked at once, who asked them. */
  holder: DivisionCode
  /** Whom a step waits for at once and who has not answered yet. */
  waiting?: Waiting<C>[]
  /** Whose calendar and settings count, and whose supervisor sees it. */
  district: DivisionCode
  /** What has to be moved by: the holder's own clock, or the promise. Missing: no clock runs. */
  due?: Clock<C>
  promise?: Promised<C>
  alarms: Alarm[]
  wakeOn?: Day
  /** The year without a known calendar that one of its days reaches into. */
  unknownYear?: number
  /** How many ledger lines there are; the last one is `<_id>:<lines>`. */
  lines: number
  /** The clients' keys of the latest changes, with a digest each (`keyWith`): a repeat is answered, not done again. */
  recentKeys: string[]
}

/** A line of a process: written with the change it tells, never rewritten. What is missing it did not change. */
export interface Line<S extends string = string, M extends string = string, C extends string = string>
  extends LedgerEntry<string, M | 'file' | 'note' | 'recount'> {
  step?: S
  holder?: DivisionCode
  waiting?: Waiting<C>[]
  due?: Clock<C>
  promise?: Promised<C>
  /** Whose answer it is, of several who were asked at once. */
  answered?: DivisionCode
  stopped?: StoppedClock<C>[]
  /** Whether one of the clocks it stopped was late; missing where the step went on. */
  late?: boolean
}
