import { add, command, find, isDuplicate } from '../platform/database'
import type { Reveal } from './reveal'

/** Logs a look at somebody's data; the same look sent twice is one. */
export async function logReveal(reveal: Reveal): Promise<void> {
  try {
    await add('reveals', reveal)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** Who has looked at a person's data, the latest first, those before `before` when it is given. */
export function revealsOf(owner: string, before: number | undefined, limit: number): Promise<Reveal[]> {
  const where = before === undefined ? { owner } : { owner, at: command.lt(before) }
  return find('reveals', { where, orderBy: { at: 'desc' }, limit })
}
