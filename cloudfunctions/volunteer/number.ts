import type { DivisionCode } from '../platform/division'
import { districtOf } from '../platform/division'

const DIGITS = 8

/**
 * A volunteer's number 志愿者编号 or a certificate's: the district, the year, and eight digits out of an id in
 * hexadecimal, so that a repeat gets the same one. `attempt` gives others when it is taken.
 */
export function numberOf(community: DivisionCode, year: number, id: string, attempt: number): string {
  const digits = (Number.parseInt(id.slice(0, 12), 16) + attempt * 7919) % 10 ** DIGITS
  return `${districtOf(community)}${year}${String(digits).padStart(DIGITS, '0')}`
}
