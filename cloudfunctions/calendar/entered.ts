import type { Day } from '../platform/day'
import type { LedgerEntry } from '../platform/ledger'
import type { Calendar } from './working-days'

/** A year's holiday notice as an administrator typed it in, because it was not known here yet. */
export interface EnteredYear {
  year: number
  /** Days off, weekends among them or not. */
  off: Day[]
  /** Weekends worked in exchange 调休. */
  worked: Day[]
  enteredAt: number
  /** How many lines of the ledger tell of it; missing: none, it was entered before there were any. */
  lines?: number
}

/** The line of the ledger that tells who entered a year; the case is `<district>:<year>`. */
export interface CalendarLine extends LedgerEntry<'calendar', 'enter'>, Pick<EnteredYear, 'off' | 'worked'> {}

/** The years a district has entered. */
export interface EnteredCalendar {
  /** The district's code. */
  _id: string
  years: EnteredYear[]
}

/** What is official, and for years that are not known from there what was entered. */
export function withEntered(official: Calendar, years: readonly EnteredYear[]): Calendar {
  const entered = (year: number) => years.find((each) => each.year === year)
  return {
    covers: (year) => official.covers(year) || !!entered(year),
    exception: (day) => {
      const year = Number(day.slice(0, 4))
      if (official.covers(year)) return official.exception(day)
      const own = entered(year)
      if (own?.worked.includes(day)) return 'worked'
      return own?.off.includes(day) ? 'holiday' : undefined
    },
  }
}
