import type { Hours } from '../platform/hours'

/** How the settings are grouped on the administrator's page, in this order. */
export const GROUPS = ['办理期限', '志愿服务', '社区', '消息', '公示'] as const

interface Row {
  group: (typeof GROUPS)[number]
  name: string
}

export interface NumberRow extends Row {
  unit: 'workingDays' | 'calendarDays' | 'minutes'
  standard: number
  least: number
  most: number
}

export interface TextRow extends Row {
  /** Shown as it is, from the moment it is saved. */
  unit: 'text' | 'phone'
  standard: string
  /** Characters. */
  most: number
}

export interface HoursRow extends Row {
  unit: 'hours'
  standard: Hours
}

/** Who is also told of something, for each kind of it. */
export interface InformsRow extends Row {
  unit: 'informs'
  /** The kinds, with their names. */
  of: Readonly<Record<string, string>>
  /** Who may be told, with their names. */
  may: Readonly<Record<string, string>>
  standard: Readonly<Record<string, readonly string[]>>
}

/** The ids of WeChat's templates: in force from the moment they are saved. */
export interface TemplatesRow extends Row {
  unit: 'templates'
  standard: Readonly<Record<string, string>>
}

/** A setting in the table of the capability that goes by it. */
export type SettingRow = NumberRow | TextRow | HoursRow | InformsRow | TemplatesRow
