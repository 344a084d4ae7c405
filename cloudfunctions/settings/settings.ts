import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'

/**
 * The settings of a district in one table: each with its name, its unit, and the value that holds until the
 * district sets another one from a day on. Rules take the value of the day they speak of.
 */
export const SETTINGS = {
  /** 三日受理、六日办结. */
  acceptDays: { name: '受理期限', unit: 'workingDays', standard: 3, least: 1, most: 15 },
  finishDays: { name: '办结期限', unit: 'workingDays', standard: 6, least: 1, most: 60 },
  assessDays: { name: '社区研判期限', unit: 'workingDays', standard: 1, least: 1, most: 15 },
  dispatchDays: { name: '街道派单期限', unit: 'workingDays', standard: 1, least: 1, most: 15 },
  signDays: { name: '部门签收期限', unit: 'workingDays', standard: 3, least: 1, most: 15 },
  redoDays: { name: '不认可后重新办结期限', unit: 'workingDays', standard: 3, least: 1, most: 30 },
  rateDays: { name: '评价期限', unit: 'calendarDays', standard: 7, least: 1, most: 60 },
  /** 20 hours a year for an in-service party member. */
  yearTarget: { name: '在职党员每年服务时长目标', unit: 'minutes', standard: 1200, least: 0, most: 60_000 },
  dayCap: { name: '每天最多计入的服务时长', unit: 'minutes', standard: 480, least: 60, most: 1440 },
} as const satisfies Record<string, SettingRow>

interface SettingRow {
  name: string
  unit: 'workingDays' | 'calendarDays' | 'minutes'
  standard: number
  least: number
  most: number
}

export type Setting = keyof typeof SETTINGS
export type Settings = Record<Setting, number>

/** A value a district has set, in force from a day on; never rewritten. */
export interface SettingChange {
  setting: Setting
  value: number
  from: Day
}

/** Everything a district has ever set. */
export interface DistrictSettings {
  /** The district's code. */
  _id: DivisionCode
  changes: SettingChange[]
}

/** The values in force on `day`: of several changes the one that began last, of the same day the one made last. */
export function settingsOn(changes: readonly SettingChange[], day: Day): Settings {
  const begun = changes
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  const standard = Object.entries(SETTINGS).map(([setting, row]) => [setting, row.standard])
  return Object.fromEntries([...standard, ...begun.map(({ setting, value }) => [setting, value])]) as Settings
}
