import { addDays, beijingDay } from '../../../cloudfunctions/platform/day'
import { codeId } from '../../../cloudfunctions/platform/one-time-code'
import { type District, freshKey } from '../district'

let given = 0

/** A code nobody has used. */
export function aCodeGiven(it: District) {
  const code = `BUDGET-${given++}`
  it.add('claims', { _id: codeId(code), district: '320402', until: Date.now() + 60_000 })
  return { code, name: '王桂英' }
}

/** A calendar that differs from the one before. */
export const aYear = () => ({ year: 2099, off: [`2099-01-${10 + (given++ % 20)}`], worked: [] })

/** From the day after tomorrow on. */
export const aChange = () => {
  return { key: freshKey(), setting: 'dayCap' as const, value: 480, from: addDays(beijingDay(Date.now()), 2) }
}
