import type { Category } from '../feedback/feedback'
import type { TemplateIds } from '../message/message'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import { entryOf, type LedgerEntry } from '../platform/ledger'
import type { PostKind } from '../platform/post-kind'

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
  /** When staff sit at their desks on a working day. */
  officeHours: { name: '上班时间', unit: 'hours', standard: { from: 8 * 60 + 30, until: 17 * 60 + 30 } },
  /** Whom a matter of a category is also told to, besides its holder. */
  informs: {
    name: '哪些诉求同时告知谁',
    unit: 'informs',
    standard: {
      ...{ facilities: [], sanitation: [], safety: ['policeOfficer'], property: [] },
      ...{ parking: [], neighbours: ['policeOfficer'], care: ['healthSteward'], other: [] },
    },
  },
  /** The ids of the subscribe messages 订阅消息 the district chose in WeChat's console. */
  templates: { name: '订阅消息模板编号', unit: 'templates', standard: {} },
  /** Who answers for the personal data (个人信息保护法 第17条). */
  operator: { name: '运营单位', unit: 'text', standard: '', most: 40 },
  /** 备案号: every mini-program has to show the number of its filing (互联网信息服务管理办法). */
  filingNumber: { name: '备案号', unit: 'text', standard: '', most: 40 },
  complaintsContact: { name: '投诉受理人', unit: 'text', standard: '', most: 40 },
  complaintsPhone: { name: '投诉电话', unit: 'phone', standard: '', most: 20 },
} as const satisfies Record<string, SettingRow>

/** Minutes since midnight, Beijing time. */
export interface Hours {
  from: number
  until: number
}

/** Who may be told of a matter besides its holder. */
export type Informed = Extract<PostKind, 'policeOfficer' | 'healthSteward'>
export const INFORMED = { policeOfficer: '社区民警', healthSteward: '健康管家' } as const satisfies Record<
  Informed,
  string
>
export type Informs = Record<Category, Informed[]>

export interface NumberRow {
  name: string
  unit: 'workingDays' | 'calendarDays' | 'minutes'
  standard: number
  least: number
  most: number
}

export interface TextRow {
  name: string
  /** Shown as it is, from the moment it is saved. */
  unit: 'text' | 'phone'
  standard: string
  /** Characters. */
  most: number
}

export interface HoursRow {
  name: string
  unit: 'hours'
  standard: Hours
}

export interface InformsRow {
  name: string
  unit: 'informs'
  standard: Readonly<Record<Category, readonly Informed[]>>
}

export interface TemplatesRow {
  name: string
  /** Kept where the messages are sent from (message/), in force from the moment they are saved. */
  unit: 'templates'
  standard: TemplateIds['ids']
}

export type SettingRow = NumberRow | TextRow | HoursRow | InformsRow | TemplatesRow

type ValueOf<R> = R extends { unit: 'hours' }
  ? Hours
  : R extends { unit: 'informs' }
    ? Informs
    : R extends { unit: 'templates' }
      ? TemplateIds['ids']
      : R extends { unit: 'text' | 'phone' }
        ? string
        : number

export type Setting = keyof typeof SETTINGS
/** A setting that says how many days a clock runs. */
export type DaySetting = {
  [S in Setting]: (typeof SETTINGS)[S] extends { unit: 'workingDays' | 'calendarDays' } ? S : never
}[Setting]
export type Settings = { [S in Setting]: ValueOf<(typeof SETTINGS)[S]> }
export type SettingValue = number | string | Hours | Informs | TemplateIds['ids']

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

/** Who sets what, when, and with which submission. */
export type NewChange = SettingChange & Pick<SettingLine, 'district' | 'by' | 'at'> & { submission: string }

/** The line of a setting's `n`-th change. */
export function settingLine({ submission: _id, by, at, ...set }: NewChange, n: number): SettingLine {
  const { district, setting } = set
  const entry = { of: settingCase(district, setting), sequence: n, by, at, unit: district }
  return { ...entryOf('setting', { ...entry, told: 'set' }), ...set }
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
