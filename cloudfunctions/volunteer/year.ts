import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import { type SettingChange, settingsOn } from '../settings/settings'
import { byDay, type Span, yearOf, yearsOf } from './span'

/** One of a member's records as his year keeps it; a void one is not in it. */
export interface YearEntry extends Span {
  /** The record's id. */
  id: string
  duty: string
  /** Who recorded it. */
  community: DivisionCode
  state: 'waiting' | 'confirmed'
  /** A reason for more than the day's cap is on record: it counts in full. */
  beyondCap: boolean
}

/**
 * A person's calendar year in Beijing time, `<openid>:<year>`: rewritten from his records in the transaction
 * of each change, never incremented. All changes of one person's hours meet on this document, so that
 * overlaps and the day's cap are decided here.
 */
export interface VolunteerYear {
  _id: string
  volunteer: string
  year: number
  /** Whose settings hold for this year: the district he first served for in it. */
  district: DivisionCode
  /** By begin; each record once, whichever community looks. */
  entries: YearEntry[]
  /** Minutes that count. */
  minutes: number
  /** Minutes that wait for a community's word. */
  waiting: number
}

export function yearId(volunteer: string, year: number): string {
  return `${volunteer}:${year}`
}

export function emptyYear(volunteer: string, year: number, district: DivisionCode): VolunteerYear {
  return { _id: yearId(volunteer, year), volunteer, year, district, entries: [], minutes: 0, waiting: 0 }
}

/** A year with these entries in place of those of the same records; `undefined` takes a record's entry away. */
export function withEntries(
  before: VolunteerYear,
  changed: readonly (readonly [id: string, entry: YearEntry | undefined])[],
  changes: readonly SettingChange[],
): VolunteerYear {
  const ids = new Set(changed.map(([id]) => id))
  const kept = before.entries.filter(({ id }) => !ids.has(id))
  const added = changed.flatMap(([, entry]) => (entry && yearsOf(entry).includes(before.year) ? [entry] : []))
  const entries = [...kept, ...added].sort(byBegin)
  return { ...before, entries, ...totalsOf(entries, before.year, changes) }
}

/** The figures of a year, from its entries alone. */
export function totalsOf(entries: readonly YearEntry[], year: number, changes: readonly SettingChange[]) {
  const counted = countedMinutes(entries, year, changes)
  const sum = (state: YearEntry['state'], minutes: Map<string, number>) =>
    entries.reduce((total, entry) => total + (entry.state === state ? (minutes.get(entry.id) ?? 0) : 0), 0)
  const raw = new Map(entries.map((entry) => [entry.id, minutesInYear(entry, year)]))
  return { minutes: sum('confirmed', counted), waiting: sum('waiting', raw) }
}

/**
 * What each confirmed record counts in a year, in minutes. Per Beijing day: no minute twice; records with a
 * reason in full, the others in what they leave of the day's cap, the earlier first. It depends on the set
 * of records only, not on the order they came in, and a record more never makes the sum smaller.
 */
export function countedMinutes(
  entries: readonly YearEntry[],
  year: number,
  changes: readonly SettingChange[],
): Map<string, number> {
  const counted = new Map<string, number>()
  for (const [day, parts] of partsByDay(entries, year)) {
    const beyond = sumOf(parts.filter(({ beyondCap }) => beyondCap))
    let left = Math.max(0, settingsOn(changes, day).dayCap - beyond)
    for (const { id, minutes, beyondCap } of parts) {
      const counts = beyondCap ? minutes : Math.min(minutes, left)
      if (!beyondCap) left -= counts
      counted.set(id, (counted.get(id) ?? 0) + counts)
    }
  }
  return counted
}

/**
 * The first day on which what counted so far in the year reached the target in force on that day. Whoever
 * has reached it keeps it: a target raised later does not rewrite the past, one lowered counts from its day.
 */
export function reachedOn(
  { entries, year }: Pick<VolunteerYear, 'entries' | 'year'>,
  changes: readonly SettingChange[],
  today: Day,
): Day | undefined {
  const perDay = minutesByDay(entries, year, changes)
  const turns = changes.filter(({ from }) => yearOf(from) === year).map(({ from }) => from)
  const days = [...new Set([`${year}-01-01`, ...perDay.keys(), ...turns])].sort()
  let minutes = 0
  for (const day of days.filter((each) => each <= today)) {
    minutes += perDay.get(day) ?? 0
    if (minutes >= settingsOn(changes, day).yearTarget) return day
  }
  return undefined
}

/** The target a year is measured by: today's, and for a year that is over that of its last day. */
export function targetOf(year: number, changes: readonly SettingChange[], today: Day): number {
  const last = `${year}-12-31`
  return settingsOn(changes, today < last ? today : last).yearTarget
}

/** What counts on each day of the year. */
export function minutesByDay(
  entries: readonly YearEntry[],
  year: number,
  changes: readonly SettingChange[],
): Map<Day, number> {
  const days = new Map<Day, number>()
  for (const [day, parts] of partsByDay(entries, year)) {
    const beyond = sumOf(parts.filter(({ beyondCap }) => beyondCap))
    const others = sumOf(parts.filter(({ beyondCap }) => !beyondCap))
    const left = Math.max(0, settingsOn(changes, day).dayCap - beyond)
    days.set(day, beyond + Math.min(others, left))
  }
  return days
}

interface Part {
  id: string
  minutes: number
  beyondCap: boolean
}

/** The confirmed records cut at midnight, none of them reaching into the one before it. */
function partsByDay(entries: readonly YearEntry[], year: number): Map<Day, Part[]> {
  const days = new Map<Day, Part[]>()
  let covered = 0
  for (const entry of entries.filter(({ state }) => state === 'confirmed').sort(byBegin)) {
    const from = Math.max(entry.from, covered)
    covered = Math.max(covered, entry.until)
    for (const { day, ...span } of byDay({ from, until: Math.max(from, entry.until) })) {
      if (yearOf(day) !== year) continue
      const part = { id: entry.id, minutes: (span.until - span.from) / 60_000, beyondCap: entry.beyondCap }
      days.set(day, [...(days.get(day) ?? []), part])
    }
  }
  return days
}

/** What lies of a time in a year, in minutes, whether it counts or not. */
export function minutesInYear(span: Span, year: number): number {
  const parts = byDay(span).filter(({ day }) => yearOf(day) === year)
  return parts.reduce((sum, { from, until }) => sum + (until - from) / 60_000, 0)
}

function byBegin(one: YearEntry, other: YearEntry): number {
  return one.from - other.from || (one.id < other.id ? -1 : 1)
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0)
}
