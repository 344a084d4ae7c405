import { addDays } from '../platform/day'
import { districtOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { WARNED_AHEAD } from './calendar'
import { officialCalendar } from './effects/official-calendar'
import { enteredYears } from './store'

/** This year and the next as the caller's district knows them, and whether one is missing that is near. */
export async function years({ actor, today }: StaffCall) {
  const district = districtOf(actor.posts.find(({ kind }) => kind === 'administrator')?.scope ?? '')
  const entered = await enteredYears(district)
  const thisYear = Number(today.slice(0, 4))
  const near = Number(addDays(today, WARNED_AHEAD).slice(0, 4))
  return [thisYear, thisYear + 1].map((year) => {
    const own = entered.find((each) => each.year === year)
    const official = officialCalendar.covers(year)
    const known = official ? ('official' as const) : own ? ('entered' as const) : ('missing' as const)
    return {
      year,
      known,
      pressing: known === 'missing' && near >= year,
      off: official ? [] : (own?.off ?? []),
      worked: official ? [] : (own?.worked ?? []),
    }
  })
}
