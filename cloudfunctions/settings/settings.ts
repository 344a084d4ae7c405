import type { TEMPLATES } from '../messages'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Hours } from '../platform/hours'
import { entryOf, type LedgerEntry } from '../platform/ledger'
import { SETTINGS } from '../settings-table'

type ValueOf<R> = R extends { unit: 'hours' }
  ? Hours
  : R extends { unit: 'informs'; of: infer O; may: infer M }
    ? Record<keyof O, (keyof M)[]>
    : R extends { unit: 'templates' }
      ? TemplateIds['ids']
      : R extends { unit: 'text' | 'phone' }
        ? string
        : number

/** The ids under which WeChat knows a district's templates; one that is missing is neither asked for nor sent. */
export interface TemplateIds {
  /** The district's code. */
  _id: string
  ids: Partial<Record<keyof typeof TEMPLATES, string>>
  /** How often they have been set, and the submissions that did it last. */
  changes?: number
  recentKeys?: string[]
}

export type Setting = keyof typeof SETTINGS
/** A setting that says how many days a clock runs. */
export type DaySetting = {
  [S in Setting]: (typeof SETTINGS)[S] extends { unit: 'workingDays' | 'calendarDays' } ? S : never
}[Setting]
export type Settings = { [S in Setting]: ValueOf<(typeof SETTINGS)[S]> }
/** Who is told, for each kind of something. */
export type Lists = Readonly<Record<string, readonly string[]>>
export type SettingValue = number | string | Hours | Lists | TemplateIds['ids']

/** A value a district has set, in force from a day on; never rewritten. */
export interface SettingChange {
  setting: Setting
  value: SettingValue
  from: Day
}

/** Everything a district has ever set. */
export interface DistrictSettings {
  /** The district's code. */
  _id: DivisionCode
  changes: SettingChange[]
  /** The submissions of the latest: a repeat of one is answered, not done again. */
  recentKeys?: string[]
}

/** Who set what, and when. A setting of a district is a case of its own, and its n-th change the line `<of>:<n>`. */
export type SettingLine = LedgerEntry<'setting', 'set'> & SettingChange & { district: DivisionCode }

/** Who sets what, when, and with which submission; `key`: the submission with a digest of what it asks for. */
export type NewChange = SettingChange &
  Pick<SettingLine, 'district' | 'by' | 'at'> & { submission: string; key: string }

/** The line of a setting's `n`-th change. */
export function settingLine(change: Omit<NewChange, 'submission' | 'key'>, n: number): SettingLine {
  const { by, at, district, setting, value, from } = change
  const entry = { of: settingCase(district, setting), sequence: n, by, at, unit: district }
  return { ...entryOf('setting', { ...entry, told: 'set' }), district, setting, value, from }
}

/** A setting of a district as the ledger knows it: `320402:acceptDays`. */
export function settingCase(district: DivisionCode, setting: Setting): string {
  return `${district}:${setting}`
}

/** The values in force on `day`: of several changes the one that began last, of the same day the one made last. */
export function settingsOn(changes: readonly SettingChange[], day: Day): Settings {
  const begun = changes
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  const standard = Object.entries(SETTINGS).map(([setting, row]) => [setting, row.standard])
  return Object.fromEntries([...standard, ...begun.map(({ setting, value }) => [setting, value])]) as Settings
}

/** The next change of a setting that has not begun on `day`; of the same day the one made last. */
export function nextChange(
  changes: readonly SettingChange[],
  setting: Setting,
  day: Day,
): SettingChange | undefined {
  const later = changes.filter((change) => change.setting === setting && change.from > day)
  const first = later.map(({ from }) => from).sort()[0]
  return later.findLast(({ from }) => from === first)
}

/** True for what is in force as soon as it is saved; everything else begins on a later day. */
export function isUndated(setting: Setting): boolean {
  const { unit } = SETTINGS[setting]
  return unit === 'text' || unit === 'phone' || unit === 'templates'
}
