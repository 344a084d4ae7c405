import type { SettingRow } from '../settings/row'

/** What a district sets for it. */
export const settings = {
  /** The ids of the subscribe messages 订阅消息 the district chose in WeChat's console. */
  templates: { group: '消息', name: '订阅消息模板编号', unit: 'templates', standard: {} },
} as const satisfies Record<string, SettingRow>
