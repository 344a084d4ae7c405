import type { Moment } from '../platform/clock'
import { read, transaction } from '../platform/database'
import { type DivisionCode, districtOf } from '../platform/division'
import { entryOf, type Signature } from '../platform/ledger'
import { officialCalendar } from './effects/official-calendar'
import { type EnteredYear, withEntered } from './entered'
import type { Calendar } from './working-days'

/** A year is entered weeks ahead: what a warm function read minutes ago still holds. */
const KEPT_MS = 5 * 60_000

const kept = new Map<DivisionCode, { at: number; years: readonly EnteredYear[] }>()

/** The calendar of the district that `code` lies in: the official one and the years entered there. None or one operation. */
export async function calendarOf(code: DivisionCode, { now }: Pick<Moment, 'now'>): Promise<Calendar> {
  const district = districtOf(code)
  const known = kept.get(district)
  if (known && Math.abs(now - known.at) < KEPT_MS) return withEntered(officialCalendar, known.years)
  const years = await enteredYears(district)
  kept.set(district, { at: now, years })
  return withEntered(officialCalendar, years)
}

/** The years a district has entered, as they stand now. */
export async function enteredYears(district: DivisionCode): Promise<readonly EnteredYear[]> {
  return (await read('calendars', district))?.years ?? []
}

/** Writes a year in place of what was entered for it before, with its line; the same days again are no change. */
export async function enterYear(
  district: DivisionCode,
  entered: Omit<EnteredYear, 'lines'>,
  by: Signature,
): Promise<void> {
  const { year, off, worked, enteredAt: at } = entered
  const years = await transaction(async (t) => {
    const years = (await t.read('calendars', district))?.years ?? []
    const before = years.find((one) => one.year === year)
    if (before?.lines && before.off.join() === off.join() && before.worked.join() === worked.join())
      return years
    const lines = (before?.lines ?? 0) + 1
    const next = [...years.filter((one) => one !== before), { ...entered, lines }]
    await t.put('calendars', { _id: district, years: next })
    const told = {
      of: `${district}:${year}`,
      sequence: lines,
      told: 'enter',
      by,
      at,
      unit: district,
    } as const
    await t.add('ledger', { ...entryOf('calendar', told), off, worked })
    return next
  })
  kept.set(district, { at: entered.enteredAt, years })
}
