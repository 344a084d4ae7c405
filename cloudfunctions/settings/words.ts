import { TEMPLATES } from '../messages'
import { type Hours, hoursWords } from '../platform/hours'
import { SETTINGS } from '../settings-table'
import { GROUPS, type SettingRow } from './row'
import type { Lists, Setting, SettingValue, TemplateIds } from './settings'

/** How the settings stand on the administrator's page: every one in the group its row names. */
export function settingGroups(): { name: string; settings: readonly Setting[] }[] {
  const all = Object.keys(SETTINGS) as Setting[]
  return GROUPS.map((name) => ({ name, settings: all.filter((each) => SETTINGS[each].group === name) }))
}

const UNITS = { workingDays: '个工作日', calendarDays: '天', minutes: '分钟' } as const

/** A value as people read it: `3 个工作日`, `20 小时`, `8:30–17:30`, `未填写`. */
export function valueWords(setting: Setting, value: SettingValue): string {
  if (typeof value === 'string') return value || '未填写'
  if (typeof value === 'number') return numberWords(setting, value)
  if (isHours(value)) return hoursWords(value)
  const lists = asLists(value)
  return lists ? listsWords(setting, lists) : templatesWords(value as TemplateIds['ids'])
}

function numberWords(setting: Setting, value: number): string {
  const { unit } = SETTINGS[setting]
  if (unit === 'minutes' && value % 60 === 0) return `${value / 60} 小时`
  return unit in UNITS ? `${value} ${UNITS[unit as keyof typeof UNITS]}` : String(value)
}

function listsWords(setting: Setting, lists: Lists): string {
  const row: SettingRow = SETTINGS[setting]
  if (row.unit !== 'informs') return ''
  const told = Object.entries(row.of).flatMap(([kind, name]) => {
    const who = (lists[kind] ?? []).map((each) => row.may[each] ?? each).join('、')
    return who ? [`${name}告知${who}`] : []
  })
  return told.join('；') || '不另外告知'
}

function templatesWords(ids: TemplateIds['ids']): string {
  const templates = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[]
  return `已填 ${templates.filter((template) => ids[template]).length} 个，共 ${templates.length} 个`
}

/** True for hours of the day. */
export function isHours(value: SettingValue): value is Hours {
  return typeof value === 'object' && 'until' in value
}

/** Lists of who is told; undefined for any other value. */
export function asLists(value: SettingValue): Lists | undefined {
  const isOne = typeof value === 'object' && Object.values(value).some(Array.isArray)
  return isOne ? (value as Lists) : undefined
}
