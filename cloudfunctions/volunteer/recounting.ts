import type { Day } from '../platform/day'
import type { SettingChange } from '../settings/settings'
import type { FigureScope } from './figures'
import { entryOf, type ServiceRecord } from './service'
import { emptyYear, type VolunteerYear, withEntries } from './year'

/** The passes of a recount, one after the other: every year against its records, then the units' figures. */
export const PASSES = ['years', 'organisation', 'workplace', 'residence'] as const satisfies readonly (
  | 'years'
  | FigureScope
)[]

export type Pass = (typeof PASSES)[number]

/** How far the recount of a year is: it may stop at any page and go on from here. */
export interface Recount {
  /** `2026`. */
  _id: string
  /** The day whose night it belongs to. */
  run: Day
  /** Missing: all passes are done. */
  pass?: Pass
  /** Where the pass goes on: the last id or unit that is done. */
  cursor: string
  years: number
  records: number
  /** Years that were not what their records say: each one is an alarm, and mended. */
  differences: number
  /** One function at a time works on it, until this instant at most. */
  busyUntil: number
}

/** The recount of a night as it begins. */
export function newRecount(year: number, run: Day): Recount {
  return {
    _id: String(year),
    run,
    pass: PASSES[0],
    cursor: '',
    years: 0,
    records: 0,
    differences: 0,
    busyUntil: 0,
  }
}

/** The recount after a pass has come to its end. */
export function nextPass({ pass, ...recount }: Recount): Recount {
  const next = pass && PASSES[PASSES.indexOf(pass) + 1]
  return { ...recount, ...(next && { pass: next }), cursor: '' }
}

/** A person's year as his records tell it, whatever was kept. */
export function recounted(
  { volunteer, year, district }: Pick<VolunteerYear, 'volunteer' | 'year' | 'district'>,
  records: readonly ServiceRecord[],
  changes: readonly SettingChange[],
): VolunteerYear {
  const entries = records.map((record) => [record._id, entryOf(record)] as const)
  return withEntries(emptyYear(volunteer, year, district), entries, changes)
}

/** Whether two years are the same in every figure and every entry. */
export function isSame(one: VolunteerYear, other: VolunteerYear): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ entries, minutes, waiting }: VolunteerYear): string {
  const lines = entries.map(({ id, duty, community, from, until, state, beyondCap }) => {
    return [id, duty, community, from, until, state, beyondCap]
  })
  return JSON.stringify([minutes, waiting, lines])
}
