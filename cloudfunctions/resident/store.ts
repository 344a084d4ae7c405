import { addOnce, change, command, find } from '../platform/database'
import type { Reveal } from './reveal'

/** Logs a look at somebody's data; the same look sent twice is one. */
export function logReveal(reveal: Reveal): Promise<void> {
  return addOnce('reveals', [reveal])
}

/**
 * Homes in these buildings of an estate lie in another estate from now on, for their community was divided;
 * buildings keep their names and ids. Doing it again changes nothing. One operation.
 */
export async function moveHomes(estateId: string, buildings: readonly string[], to: string): Promise<void> {
  const where = { 'home.estateId': estateId, 'home.buildingId': command.in([...buildings]) }
  await change('residents', where, { 'home.estateId': to })
}

/** Who has looked at a person's data, the latest first, those before `before` when it is given. */
export function revealsOf(owner: string, before: number | undefined, limit: number): Promise<Reveal[]> {
  const where = before === undefined ? { owner } : { owner, at: command.lt(before) }
  return find('reveals', { where, orderBy: { at: 'desc' }, limit })
}
