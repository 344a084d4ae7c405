import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayReadFigures } from './access'
import { type UnitTally, unitsBelow, unitTally } from './below'
import { ratesOf } from './figures'
import type { unitsInput } from './schema'
import { yearOf } from './span'
import { figuresBelow } from './store'

/**
 * A street or district this year, and the units right below it, each with its rates over the member counts of the
 * roster, by their codes: units are chosen here, not ranked. With the caller's posts four operations.
 */
export async function units({ unit }: z.infer<typeof unitsInput>, { actor, today }: StaffCall) {
  if (!mayReadFigures(actor, unit, unit)) throw refuse('access/forbidden')
  const year = yearOf(today)
  const below = await figuresBelow(unit, year)
  return { year, whole: shown(unitTally(unit, below)), units: unitsBelow(unit, below).map(shown) }
}

function shown({ id, name, members, minutes, countedAt, ...tally }: UnitTally) {
  return { id, name, members, minutes, countedAt, rates: ratesOf({ ...tally, minutes }, members) }
}
