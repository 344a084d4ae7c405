import { CATEGORIES, type Category } from '../feedback/feedback'
import { TEMPLATES, type Template, type TemplateIds } from '../message/message'
import { type Hours, INFORMED, type Informs, SETTINGS, type Setting, type SettingValue } from './settings'

/** How the settings stand on the administrator's page; what no group names stands under 其他. */
const GROUPS: readonly { name: string; settings: readonly Setting[] }[] = [
  {
    name: '办理期限',
    settings: [
      ...(['acceptDays', 'finishDays', 'assessDays', 'dispatchDays'] as const),
      ...(['signDays', 'redoDays', 'rateDays'] as const),
    ],
  },
  { name: '志愿服务', settings: ['yearTarget', 'dayCap'] },
  { name: '社区', settings: ['officeHours', 'informs'] },
  { name: '消息', settings: ['templates'] },
  { name: '公示', settings: ['operator', 'filingNumber', 'complaintsContact', 'complaintsPhone'] },
]

/** Every setting in exactly one group. */
export function settingGroups(): { name: string; settings: readonly Setting[] }[] {
  const named = new Set(GROUPS.flatMap(({ settings }) => settings))
  const others = (Object.keys(SETTINGS) as Setting[]).filter((setting) => !named.has(setting))
  return others.length > 0 ? [...GROUPS, { name: '其他', settings: others }] : [...GROUPS]
}

const UNITS = { workingDays: '个工作日', calendarDays: '天', minutes: '分钟' } as const

/** A value as people read it: `3 个工作日`, `20 小时`, `8:30–17:30`, `未填写`. */
export function valueWords(setting: Setting, value: SettingValue): string {
  if (typeof value === 'string') return value || '未填写'
  if (typeof value === 'number') return numberWords(setting, value)
  if (isHours(value)) return hoursWords(value)
  return isInforms(value) ? informsWords(value) : templatesWords(value)
}

function numberWords(setting: Setting, value: number): string {
  const { unit } = SETTINGS[setting]
  if (unit === 'minutes' && value % 60 === 0) return `${value / 60} 小时`
  return unit in UNITS ? `${value} ${UNITS[unit as keyof typeof UNITS]}` : String(value)
}

/** `8:30–17:30`. */
export function hoursWords({ from, until }: Hours): string {
  return `${timeWords(from)}–${timeWords(until)}`
}

/** Minutes since midnight as `8:30`. */
export function timeWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

function informsWords(informs: Informs): string {
  const told = (Object.keys(CATEGORIES) as Category[]).flatMap((category) => {
    const who = informs[category].map((kind) => INFORMED[kind]).join('、')
    return who ? [`${CATEGORIES[category]}告知${who}`] : []
  })
  return told.join('；') || '不另外告知'
}

function templatesWords(ids: TemplateIds['ids']): string {
  const templates = Object.keys(TEMPLATES) as Template[]
  return `已填 ${templates.filter((template) => ids[template]).length} 个，共 ${templates.length} 个`
}

/** True for hours of the day. */
export function isHours(value: SettingValue): value is Hours {
  return typeof value === 'object' && 'until' in value
}

/** True for a list of who is informed, one entry for each category. */
export function isInforms(value: SettingValue): value is Informs {
  return typeof value === 'object' && 'other' in value
}
