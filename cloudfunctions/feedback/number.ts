import { beijingDay } from '../platform/day'
import type { Feedback } from './feedback'

/**
 * The number people say on the phone, `261122-483105`: the day, and six digits out of the id, so that
 * a repeated submission gets the same one. `attempt` gives others when it is taken.
 */
export function numberOf({ _id, filedAt }: Pick<Feedback, '_id' | 'filedAt'>, attempt: number): string {
  const day = beijingDay(filedAt).replaceAll('-', '').slice(2)
  const digits = (Number.parseInt(_id.slice(0, 12), 16) + attempt * 7919) % 1_000_000
  return `${day}-${String(digits).padStart(6, '0')}`
}
