import { TEMPLATES } from '../messages'
import { addDays, type Day } from '../platform/day'
import { SETTINGS } from '../settings-table'
import type { InformsRow, NumberRow, SettingRow } from './row'
import { isUndated, type Setting, type SettingValue } from './settings'
import { asLists, isHours, valueWords } from './words'

/** A change may be announced this long ahead. */
const FURTHEST_DAYS = 730

/** Why a value cannot be set from that day on, in words; undefined when it can. What is undated takes no day. */
export function changeFault(
  setting: Setting,
  value: SettingValue,
  from: Day | undefined,
  today: Day,
): string | undefined {
  return valueFault(setting, value) ?? dayFault(setting, from, today)
}

function valueFault(setting: Setting, value: SettingValue): string | undefined {
  const row: SettingRow = SETTINGS[setting]
  switch (row.unit) {
    case 'hours':
      return isHoursOfADay(value) ? undefined : '请填写上班和下班的时间，下班要晚于上班'
    case 'informs':
      return isWhole(value, row) ? undefined : '请为每类诉求选择告知谁'
    case 'templates':
      return isTemplates(value) ? undefined : '模板编号请从微信公众平台复制，不要改动'
    case 'text':
      return isText(value, row.most) ? undefined : `${row.name}请不要超过 ${row.most} 个字`
    case 'phone':
      return isText(value, row.most) && /^[\d-]*$/.test(value) ? undefined : '电话号码只能有数字和短横线'
    default:
      return isNumber(value, row) ? undefined : rangeSentence(setting, row)
  }
}

function dayFault(setting: Setting, from: Day | undefined, today: Day): string | undefined {
  if (isUndated(setting)) return from === undefined ? undefined : '这项内容保存后马上生效，不用选日期'
  if (from === undefined || from <= today) return '改动最早从明天起生效，请重新选择日期'
  return from > addDays(today, FURTHEST_DAYS) ? '最多提前两年设定，请重新选择日期' : undefined
}

function rangeSentence(setting: Setting, { least, most }: NumberRow): string {
  return `请填写 ${valueWords(setting, least)}到 ${valueWords(setting, most)}之间的整数`
}

const isNumber = (value: SettingValue, { least, most }: NumberRow) =>
  typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most

const isText = (value: SettingValue, most: number): value is string =>
  typeof value === 'string' && value.length <= most

const isMinute = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1440

function isHoursOfADay(value: SettingValue): boolean {
  return isHours(value) && isMinute(value.from) && isMinute(value.until) && value.from < value.until
}

/** As WeChat makes them: `f6iWCVbqgzJY1xXM4u…`, 43 characters today. */
const TEMPLATE_ID = /^[\w-]{20,64}$/

function isTemplates(value: SettingValue): boolean {
  if (typeof value !== 'object' || isHours(value) || asLists(value)) return false
  return Object.entries(value).every(
    ([template, id]) => Object.hasOwn(TEMPLATES, template) && TEMPLATE_ID.test(id),
  )
}

function isWhole(value: SettingValue, { of, may }: InformsRow): boolean {
  const lists = asLists(value)
  if (!lists || Object.keys(lists).some((kind) => !Object.hasOwn(of, kind))) return false
  return Object.keys(of).every((kind) => lists[kind]?.every((each) => Object.hasOwn(may, each)))
}
