import { addDays, type Day } from '../platform/day'
import { refuse } from '../platform/refusal'
import type { Days } from './colleague'
import { CONTACT_LIMITS } from './post'

/** Refuses days that end before they begin, lie in the past or last longer than a year. */
export function refuseWrongDays({ from, until }: Days, today: Day): void {
  if (until < from || from < today || until > addDays(today, CONTACT_LIMITS.days)) throw refuse('leave/days')
}
