import type { Day } from '../calendar/day'
import { type DivisionCode, districtOf } from '../division/division'
import type { Moment } from '../platform/clock'
import { read } from '../platform/database'
import { type SettingChange, type Settings, settingsOn } from './settings'

/** Changes begin on a later day at the earliest: what a warm function read minutes ago still holds. */
const KEPT_MS = 5 * 60_000

const kept = new Map<DivisionCode, { at: number; changes: readonly SettingChange[] }>()

/** All a district has set, for rules that speak of other days than today. None or one operation. */
export async function changesOf(
  code: DivisionCode,
  { now }: Pick<Moment, 'now'>,
): Promise<readonly SettingChange[]> {
  const district = districtOf(code)
  const known = kept.get(district)
  if (known && Math.abs(now - known.at) < KEPT_MS) return known.changes
  const changes = (await read('settings', district))?.changes ?? []
  kept.set(district, { at: now, changes })
  return changes
}

/** The settings in force on `day` in the district that `code` lies in. */
export async function settingsOf(
  code: DivisionCode,
  moment: Moment,
  day: Day = moment.today,
): Promise<Settings> {
  return settingsOn(await changesOf(code, moment), day)
}
